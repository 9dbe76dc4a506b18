//! Running documents on plain paper: lines one below the other, tables over as many pages as they take, cards on a page.

mod card;
mod head;
mod letters;
mod pen;
mod table;

pub(crate) use card::{Card, CardLine, Space};
pub(crate) use head::{Head, MOTTO, head, numbered};
pub(crate) use letters::{Whose, learn};
pub(crate) use pen::{Column, Pen, Style};
pub(crate) use table::{Cells, Table, TableColumn};
