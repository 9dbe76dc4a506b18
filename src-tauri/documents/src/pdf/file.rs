//! The file itself: sheets behind the skeleton, a balanced page tree, one cross-reference table, one trailer.

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::content::push_integer;
use crate::error::DocumentError;

/// The most kids of a node of the page tree.
const KIDS: usize = 64;

/// Which object is which: two for each sheet, then the nodes of the page tree, level by level.
pub(crate) struct Tree {
    root: u32,
    first_page: u32,
    sheets: usize,
    /// The first object of each level and how many nodes it has, from the sheets upwards; without the root.
    levels: Vec<(u32, usize)>,
}

impl Tree {
    /// Plans the objects behind `max_id`.
    pub(crate) fn plan(root: u32, max_id: u32, sheets: usize) -> Self {
        let first_page = max_id + 1;
        let mut next = first_page + 2 * sheets as u32;
        let mut levels = Vec::new();
        let mut below = sheets;
        while below > KIDS {
            below = below.div_ceil(KIDS);
            levels.push((next, below));
            next += below as u32;
        }
        Self { root, first_page, sheets, levels }
    }

    fn page(&self, sheet: usize) -> u32 {
        self.first_page + 2 * sheet as u32
    }

    /// The objects of a level; level 0 are the sheets.
    fn ids(&self, level: usize) -> Vec<u32> {
        match level.checked_sub(1).map(|above| self.levels.get(above)) {
            None => (0..self.sheets).map(|sheet| self.page(sheet)).collect(),
            Some(Some((first, count))) => (0..*count as u32).map(|node| first + node).collect(),
            Some(None) => Vec::new(),
        }
    }

    /// The node above the n-th object of a level.
    fn parent(&self, level: usize, nth: usize) -> u32 {
        self.levels.get(level).map_or(self.root, |(first, _)| first + (nth / KIDS) as u32)
    }

    /// The kids of the tree's root.
    pub(crate) fn root_kids(&self) -> impl Iterator<Item = u32> {
        self.ids(self.levels.len()).into_iter()
    }
}

/// A file being written: what is finished goes out at once, so that no batch is too long.
pub(crate) struct File<'a> {
    out: &'a mut dyn Write,
    /// What is not handed on yet.
    bytes: Vec<u8>,
    /// How many bytes were handed on.
    gone: usize,
    /// Of all bytes handed on: the file's id follows its content.
    digest: Sha256,
    /// Where each object begins; the first stands for object 1.
    offsets: Vec<usize>,
    tree: Tree,
    catalog: u32,
    about: u32,
    resources: u32,
    written: usize,
}

/// The objects of a skeleton that what follows it points to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Ends {
    /// The catalog.
    pub catalog: u32,
    /// The document's information.
    pub about: u32,
    /// What pages may show.
    pub resources: u32,
}

/// How many bytes are handed on at a time.
const AT_A_TIME: usize = 256 * 1024;

impl<'a> File<'a> {
    /// Goes on behind a skeleton that was saved with its own cross-reference table, which is taken off again.
    pub(crate) fn behind(
        mut skeleton: Vec<u8>,
        tree: Tree,
        Ends { catalog, about, resources }: Ends,
        out: &'a mut dyn Write,
    ) -> Result<Self, DocumentError> {
        let (end, mut offsets) = read_table(&skeleton)
            .filter(|(_, offsets)| offsets.len() + 1 == tree.first_page as usize)
            .ok_or_else(|| {
                DocumentError::Pdf("the skeleton has no plain cross-reference table".to_owned())
            })?;
        skeleton.truncate(end);
        offsets.reserve(tree.sheets * 2 + tree.sheets / (KIDS - 1) + 2);
        let digest = Sha256::new();
        Ok(Self {
            out,
            bytes: skeleton,
            gone: 0,
            digest,
            offsets,
            tree,
            catalog,
            about,
            resources,
            written: 0,
        })
    }

    /// Appends the next sheet with its deflated content.
    pub(crate) fn page(&mut self, deflated: &[u8]) -> io::Result<()> {
        let sheet = self.written;
        let (page, parent) = (self.tree.page(sheet), self.tree.parent(0, sheet));
        self.begin(page);
        self.put(b"<</Type/Page/Parent ");
        self.reference(parent);
        // Said on every page: archives want no inherited resources (ISO 19005-2, 6.2.2).
        self.put(b"/Resources ");
        self.reference(self.resources);
        self.put(b"/Contents ");
        self.reference(page + 1);
        self.put(b">>\nendobj\n");
        self.begin(page + 1);
        self.put(b"<</Filter/FlateDecode/Length ");
        push_integer(&mut self.bytes, deflated.len() as u64);
        self.put(b">>stream\n");
        self.put(deflated);
        self.put(b"\nendstream\nendobj\n");
        self.written += 1;
        if self.bytes.len() < AT_A_TIME { Ok(()) } else { self.hand_on() }
    }

    fn hand_on(&mut self) -> io::Result<()> {
        self.digest.update(&self.bytes);
        self.out.write_all(&self.bytes)?;
        self.gone += self.bytes.len();
        self.bytes.clear();
        Ok(())
    }

    /// Writes the page tree, the table and the trailer.
    pub(crate) fn finish(mut self) -> io::Result<()> {
        let mut counts = vec![1; self.tree.sheets];
        for level in 0..self.tree.levels.len() {
            counts = self.level(level, &counts);
        }
        self.hand_on()?;
        let id = hex(&self.digest.finalize_reset());
        let table = self.gone;
        self.put(b"xref\n0 ");
        push_integer(&mut self.bytes, self.offsets.len() as u64 + 1);
        self.put(b"\n0000000000 65535 f \n");
        for offset in std::mem::take(&mut self.offsets) {
            let mut entry = *b"0000000000 00000 n \n";
            let mut rest = offset;
            for digit in entry.iter_mut().take(10).rev() {
                *digit = b'0' + (rest % 10) as u8;
                rest /= 10;
            }
            self.put(&entry);
        }
        let size = self
            .tree
            .levels
            .last()
            .map_or(self.tree.page(self.tree.sheets), |(first, count)| first + *count as u32);
        let (catalog, about) = (self.catalog, self.about);
        let trailer = format!(
            "trailer\n<</Size {size}/Root {catalog} 0 R/Info {about} 0 R/ID[<{id}><{id}>]>>\nstartxref\n{table}\n%%EOF\n"
        );
        self.put(trailer.as_bytes());
        self.hand_on()?;
        self.out.flush()
    }

    /// Writes one level of nodes over what lies below it; gives the sheets under each node.
    fn level(&mut self, level: usize, below: &[usize]) -> Vec<usize> {
        let kids = self.tree.ids(level);
        let mut counts = Vec::new();
        for (nth, (ids, sheets)) in kids.chunks(KIDS).zip(below.chunks(KIDS)).enumerate() {
            let count: usize = sheets.iter().sum();
            let (node, parent) = (self.tree.parent(level, nth * KIDS), self.tree.parent(level + 1, nth));
            self.begin(node);
            self.put(b"<</Type/Pages/Parent ");
            self.reference(parent);
            self.put(b"/Count ");
            push_integer(&mut self.bytes, count as u64);
            self.put(b"/Kids[");
            for id in ids {
                self.reference(*id);
                self.put(b" ");
            }
            self.put(b"]>>\nendobj\n");
            counts.push(count);
        }
        counts
    }

    /// Objects are written in the order of their numbers, so the table is only a list of places.
    fn begin(&mut self, id: u32) {
        debug_assert_eq!(self.offsets.len() + 1, id as usize, "objects out of order");
        self.offsets.push(self.gone + self.bytes.len());
        push_integer(&mut self.bytes, u64::from(id));
        self.put(b" 0 obj\n");
    }

    fn reference(&mut self, id: u32) {
        push_integer(&mut self.bytes, u64::from(id));
        self.put(b" 0 R");
    }

    fn put(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }
}

/// Where the table begins, and where each object begins, of a file with one table of one section.
fn read_table(file: &[u8]) -> Option<(usize, Vec<usize>)> {
    let start = file.windows(9).rposition(|window| window == b"startxref")?;
    let number = std::str::from_utf8(file.get(start + 9..)?).ok()?.split_whitespace().next()?;
    let table_at: usize = number.parse().ok()?;
    let table = std::str::from_utf8(file.get(table_at..start)?).ok()?;
    let mut lines = table.lines();
    if lines.next()?.trim() != "xref" {
        return None;
    }
    let (first, count) = lines.next()?.trim().split_once(' ')?;
    let count: usize = (first == "0").then(|| count.parse().ok())??;
    let entries = lines.by_ref().take(count).skip(1);
    let offsets: Option<Vec<usize>> =
        entries.map(|entry| entry.trim_end().strip_suffix(" n")?.get(..10)?.parse().ok()).collect();
    let offsets = offsets.filter(|offsets| offsets.len() + 1 == count)?;
    (lines.next()?.trim() == "trailer").then_some((table_at, offsets))
}

fn hex(digest: &[u8]) -> String {
    digest.iter().take(16).map(|byte| format!("{byte:02X}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_tree_has_no_node_with_more_than_64_kids() {
        for sheets in [1, 64, 65, 4_096, 4_097, 10_000] {
            let tree = Tree::plan(3, 20, sheets);
            assert!(tree.root_kids().count() <= KIDS, "{sheets}");
            let mut below = sheets;
            for (level, (_, count)) in tree.levels.iter().enumerate() {
                assert_eq!(*count, below.div_ceil(KIDS));
                assert_eq!(tree.parent(level, below - 1), *tree.ids(level + 1).last().unwrap());
                below = *count;
            }
        }
    }

    #[test]
    fn a_file_without_a_plain_table_is_refused() {
        assert_eq!(read_table(b"%PDF-1.7\nnothing"), None);
        assert_eq!(read_table(b"startxref\n999999\n%%EOF"), None);
    }
}
