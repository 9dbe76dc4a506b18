//! The cross-reference table, read from the skeleton and written as a stream (ISO 32000-1, 7.5.8).

use std::iter;

/// Bytes of an entry: what kind it is, where it is, its place there.
const WIDTHS: (usize, usize) = (5, 1);

/// Where the objects of a file are, in the order of their numbers; the first stands for object 1.
pub(crate) struct Table(Vec<Place>);

#[derive(Debug, Clone, Copy, PartialEq)]
enum Place {
    /// Nowhere yet.
    Free,
    /// It begins at this byte.
    At(u64),
    /// In this pack, the n-th.
    In(u32, u8),
}

impl Table {
    /// A table of so many objects, the first of which begin at these bytes.
    pub(crate) fn new(known: &[usize], objects: u32) -> Self {
        let known = known.iter().map(|offset| Place::At(*offset as u64));
        Self(known.chain(iter::repeat(Place::Free)).take(objects as usize).collect())
    }

    /// Notes that an object begins at this byte.
    pub(crate) fn begins(&mut self, id: u32, offset: usize) {
        self.set(id, Place::At(offset as u64));
    }

    /// Notes that an object lies in a pack.
    pub(crate) fn packed(&mut self, id: u32, pack: u32, nth: u8) {
        self.set(id, Place::In(pack, nth));
    }

    fn set(&mut self, id: u32, place: Place) {
        let slot = self.0.get_mut((id as usize).saturating_sub(1));
        debug_assert!(slot.as_deref() == Some(&Place::Free), "object {id} is not planned, or written twice");
        if let Some(slot) = slot {
            *slot = place;
        }
    }

    /// How many entries the stream has: one for each object, and one that heads the free ones.
    pub(crate) const fn len(&self) -> usize {
        self.0.len() + 1
    }

    /// The widths of an entry's parts, as the stream's dictionary has them.
    pub(crate) fn widths() -> String {
        format!("[1 {} {}]", WIDTHS.0, WIDTHS.1)
    }

    /// The stream's content.
    pub(crate) fn content(&self) -> Vec<u8> {
        let mut content = Vec::with_capacity(self.len() * (1 + WIDTHS.0 + WIDTHS.1));
        // The head of the list of free objects, which has no other.
        for place in iter::once(&Place::Free).chain(&self.0) {
            let (kind, place, nth) = match place {
                Place::Free => (0, 0, 255),
                Place::At(offset) => (1, *offset, 0),
                Place::In(pack, nth) => (2, u64::from(*pack), *nth),
            };
            content.push(kind);
            let place = place.to_be_bytes();
            content.extend_from_slice(place.get(place.len() - WIDTHS.0..).unwrap_or_default());
            content.push(nth);
        }
        content
    }
}

/// Where the table begins, and where each object begins, of a file with one plain table of one section.
pub(crate) fn read_table(file: &[u8]) -> Option<(usize, Vec<usize>)> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entry_says_where_an_object_begins_or_which_pack_it_lies_in() {
        let mut table = Table::new(&[15], 3);
        table.packed(2, 3, 7);
        table.begins(3, 0x01_0203_0405);
        let entries: Vec<Vec<u8>> = table.content().chunks(7).map(<[u8]>::to_vec).collect();
        let expected = [
            vec![0, 0, 0, 0, 0, 0, 255],
            vec![1, 0, 0, 0, 0, 15, 0],
            vec![2, 0, 0, 0, 0, 3, 7],
            vec![1, 1, 2, 3, 4, 5, 0],
        ];
        assert_eq!(entries, expected);
    }

    #[test]
    fn a_file_without_a_plain_table_is_refused() {
        assert_eq!(read_table(b"%PDF-1.7\nnothing"), None);
        assert_eq!(read_table(b"startxref\n999999\n%%EOF"), None);
    }
}
