//! The file itself: sheets behind the skeleton, a balanced page tree, one cross-reference stream.
//!
//! What a page is besides its content is the same for all but for two numbers, so pages lie in packs, deflated together
//! (object streams: ISO 32000-1, 7.5.7).

use std::io::{self, Write};

use sha2::{Digest, Sha256};

use super::content::push_integer;
use super::deflate::Deflater;
use super::table::{Table, read_table};
use super::tree::{KIDS, Tree};
use crate::error::DocumentError;

/// A file being written: what is finished goes out at once, so that no batch is too long.
pub(crate) struct File<'a> {
    out: &'a mut dyn Write,
    /// What is not handed on yet.
    bytes: Vec<u8>,
    /// How many bytes were handed on.
    gone: usize,
    /// Of all bytes handed on: the file's id follows its content.
    digest: Sha256,
    table: Table,
    tree: Tree,
    deflater: Deflater,
    /// The pages since the last pack, one after the other, and where each begins.
    pages: (Vec<u8>, Vec<usize>),
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
        let (end, offsets) =
            read_table(&skeleton).filter(|(_, offsets)| offsets.len() == tree.skeleton()).ok_or_else(
                || DocumentError::Pdf("the skeleton has no plain cross-reference table".to_owned()),
            )?;
        skeleton.truncate(end);
        Ok(Self {
            out,
            bytes: skeleton,
            gone: 0,
            digest: Sha256::new(),
            table: Table::new(&offsets, tree.table()),
            tree,
            deflater: Deflater::new(),
            pages: (Vec::new(), Vec::new()),
            catalog,
            about,
            resources,
            written: 0,
        })
    }

    /// Appends the next sheet with its deflated content.
    pub(crate) fn page(&mut self, deflated: &[u8]) -> Result<(), DocumentError> {
        let sheet = self.written;
        let content = self.tree.page(sheet) + 1;
        self.begin(content);
        self.put(b"<</Filter/FlateDecode/Length ");
        push_integer(&mut self.bytes, deflated.len() as u64);
        self.put(b">>stream\n");
        self.put(deflated);
        self.put(b"\nendstream\nendobj\n");
        let (pages, starts) = &mut self.pages;
        starts.push(pages.len());
        pages.extend_from_slice(b"<</Type/Page/Parent ");
        reference(pages, self.tree.parent(0, sheet));
        // Said on every page: archives want no inherited resources (ISO 19005-2, 6.2.2).
        pages.extend_from_slice(b"/Resources ");
        reference(pages, self.resources);
        pages.extend_from_slice(b"/Contents ");
        reference(pages, content);
        pages.extend_from_slice(b">>");
        self.written += 1;
        if self.written.is_multiple_of(KIDS) || self.written == self.tree.sheets() {
            self.pack()?;
        }
        if self.bytes.len() < AT_A_TIME { Ok(()) } else { Ok(self.hand_on()?) }
    }

    /// Appends the pages since the last pack.
    fn pack(&mut self) -> Result<(), DocumentError> {
        let (pages, starts) = std::mem::take(&mut self.pages);
        let first = self.written - starts.len();
        let pack = self.tree.pack(first);
        let mut content = Vec::with_capacity(pages.len() + starts.len() * 12);
        for (nth, start) in starts.iter().enumerate() {
            let page = self.tree.page(first + nth);
            self.table.packed(page, pack, nth as u8);
            push_integer(&mut content, u64::from(page));
            content.push(b' ');
            push_integer(&mut content, *start as u64);
            content.push(b' ');
        }
        let head = content.len();
        content.extend_from_slice(&pages);
        let mut deflated = Vec::new();
        self.deflater.append(&content, &mut deflated)?;
        self.begin(pack);
        let (count, length) = (starts.len(), deflated.len());
        let facts =
            format!("<</Type/ObjStm/N {count}/First {head}/Filter/FlateDecode/Length {length}>>stream\n");
        self.put(facts.as_bytes());
        self.put(&deflated);
        self.put(b"\nendstream\nendobj\n");
        Ok(())
    }

    fn hand_on(&mut self) -> io::Result<()> {
        self.digest.update(&self.bytes);
        self.out.write_all(&self.bytes)?;
        self.gone += self.bytes.len();
        self.bytes.clear();
        Ok(())
    }

    /// Writes the page tree and the cross-reference stream, which is the trailer too.
    pub(crate) fn finish(mut self) -> Result<(), DocumentError> {
        let mut counts = vec![1; self.tree.sheets()];
        for level in 0..self.tree.levels() {
            counts = self.level(level, &counts);
        }
        self.hand_on()?;
        let id = hex(&self.digest.finalize_reset());
        let (catalog, about) = (self.catalog, self.about);
        let start = self.gone;
        self.begin(self.tree.table());
        let mut content = Vec::new();
        self.deflater.append(&self.table.content(), &mut content)?;
        let (size, widths, length) = (self.table.len(), Table::widths(), content.len());
        let facts = format!(
            "<</Type/XRef/Size {size}/W{widths}/Root {catalog} 0 R/Info {about} 0 R/ID[<{id}><{id}>]/Filter/FlateDecode/Length {length}>>stream\n"
        );
        self.put(facts.as_bytes());
        self.put(&content);
        self.put(format!("\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n").as_bytes());
        self.hand_on()?;
        Ok(self.out.flush()?)
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
            reference(&mut self.bytes, parent);
            self.put(b"/Count ");
            push_integer(&mut self.bytes, count as u64);
            self.put(b"/Kids[");
            for id in ids {
                reference(&mut self.bytes, *id);
                self.put(b" ");
            }
            self.put(b"]>>\nendobj\n");
            counts.push(count);
        }
        counts
    }

    fn begin(&mut self, id: u32) {
        self.table.begins(id, self.gone + self.bytes.len());
        push_integer(&mut self.bytes, u64::from(id));
        self.put(b" 0 obj\n");
    }

    fn put(&mut self, bytes: &[u8]) {
        self.bytes.extend_from_slice(bytes);
    }
}

fn reference(bytes: &mut Vec<u8>, id: u32) {
    push_integer(bytes, u64::from(id));
    bytes.extend_from_slice(b" 0 R");
}

fn hex(digest: &[u8]) -> String {
    digest.iter().take(16).map(|byte| format!("{byte:02X}")).collect()
}
