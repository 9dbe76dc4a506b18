//! Which object is which, behind the skeleton.

/// The most kids of a node of the page tree, and the most pages in a pack.
pub(crate) const KIDS: usize = 64;

/// The plan of the objects: a page and a content for each sheet, then the nodes of the page tree, level by level, then
/// the packs that the pages lie in, last the cross-reference stream.
pub(crate) struct Tree {
    root: u32,
    first_page: u32,
    sheets: usize,
    /// The first object of each level and how many nodes it has, from the sheets upwards; without the root.
    levels: Vec<(u32, usize)>,
    first_pack: u32,
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
        Self { root, first_page, sheets, levels, first_pack: next }
    }

    /// How many objects the skeleton has.
    pub(crate) const fn skeleton(&self) -> usize {
        self.first_page as usize - 1
    }

    /// How many sheets there are.
    pub(crate) const fn sheets(&self) -> usize {
        self.sheets
    }

    /// How many levels of nodes stand between the sheets and the root.
    pub(crate) const fn levels(&self) -> usize {
        self.levels.len()
    }

    /// A sheet's page; its content is the next object.
    pub(crate) const fn page(&self, sheet: usize) -> u32 {
        self.first_page + 2 * sheet as u32
    }

    /// The pack that a sheet's page lies in.
    pub(crate) const fn pack(&self, sheet: usize) -> u32 {
        self.first_pack + (sheet / KIDS) as u32
    }

    /// The cross-reference stream, the last object.
    pub(crate) const fn table(&self) -> u32 {
        self.first_pack + self.sheets.div_ceil(KIDS) as u32
    }

    /// The objects of a level; level 0 are the sheets.
    pub(crate) fn ids(&self, level: usize) -> Vec<u32> {
        match level.checked_sub(1).map(|above| self.levels.get(above)) {
            None => (0..self.sheets).map(|sheet| self.page(sheet)).collect(),
            Some(Some((first, count))) => (0..*count as u32).map(|node| first + node).collect(),
            Some(None) => Vec::new(),
        }
    }

    /// The node above the n-th object of a level.
    pub(crate) fn parent(&self, level: usize, nth: usize) -> u32 {
        self.levels.get(level).map_or(self.root, |(first, _)| first + (nth / KIDS) as u32)
    }

    /// The kids of the tree's root.
    pub(crate) fn root_kids(&self) -> impl Iterator<Item = u32> {
        self.ids(self.levels.len()).into_iter()
    }
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
    fn no_object_is_planned_twice_and_none_is_left_out() {
        for sheets in [1, 64, 65, 4_097] {
            let tree = Tree::plan(3, 20, sheets);
            let contents = tree.ids(0).into_iter().map(|page| page + 1);
            let nodes = (1..=tree.levels()).flat_map(|level| tree.ids(level));
            let mut packs: Vec<u32> = (0..sheets).map(|sheet| tree.pack(sheet)).collect();
            packs.dedup();
            let mut all: Vec<u32> = tree.ids(0).into_iter().chain(contents).chain(nodes).collect();
            all.extend(packs);
            all.push(tree.table());
            all.sort_unstable();
            assert_eq!(all, (21..=tree.table()).collect::<Vec<_>>(), "{sheets}");
        }
    }
}
