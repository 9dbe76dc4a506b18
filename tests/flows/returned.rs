//! What people at a unit do with the workbook: a list as a grid of texts, changed, and saved again by another program.

use rust_xlsxwriter::{Format, Workbook};
use serde_json::json;
use tests::Office;

/// The workbook made for the unit that nominates somebody.
pub async fn made(office: &Office, round: i64, who: &str) -> Vec<u8> {
    let id = office.nominations(round, who).await["rows"][0]["id"].as_i64().unwrap();
    let units = office.ask("list_proofs", json!({ "round_id": round })).await;
    for unit in units["units"].as_array().unwrap() {
        let names = office.ask("list_proof_names", json!({ "round_id": round, "unit": unit["key"] })).await;
        if names.as_array().unwrap().iter().any(|name| name["nomination_id"] == id) {
            let ask = json!({ "round_id": round, "units": [unit["key"]], "answer_on": null });
            let made = office.ask("make_proof_lists", ask).await;
            let name = made["lists"][0]["workbook"].as_str().unwrap();
            return std::fs::read(office.folder.path().join("exports").join(name)).unwrap();
        }
    }
    panic!("no unit nominates {who}");
}

/// A list as rows of texts; the heading and what stands above it first.
pub struct Sheet {
    rows: Vec<Vec<String>>,
    heading: usize,
    hidden: Option<usize>,
    crossed_out: Option<usize>,
}

impl Sheet {
    /// Opens a workbook that was made.
    pub fn of(bytes: &[u8]) -> Self {
        let sheet = intake::source::open("a.xlsx", bytes).unwrap().remove(0);
        let mut rows = Vec::new();
        for row in sheet.rows {
            let mut texts = vec![String::new(); 8];
            for cell in row.cells {
                texts[cell.column as usize] = cell.text;
            }
            rows.push(texts);
        }
        let heading = rows.iter().position(|row| row[0] == "TT").unwrap();
        Self { rows, heading, hidden: None, crossed_out: None }
    }

    fn place(&self, heading: &str) -> usize {
        self.rows[self.heading].iter().position(|text| text == heading).unwrap()
    }

    fn row(&self, name: &str) -> usize {
        let column = self.place("Họ và tên");
        let found = self.rows.iter().skip(self.heading + 1).position(|row| row[column] == name);
        found.unwrap_or_else(|| panic!("no row of {name}")) + self.heading + 1
    }

    /// The texts of a column below its heading.
    pub fn column(&self, heading: &str) -> Vec<String> {
        let column = self.place(heading);
        self.rows.iter().skip(self.heading + 1).map(|row| row[column].clone()).collect()
    }

    /// Types over a cell of somebody's row.
    pub fn correct(&mut self, name: &str, heading: &str, text: &str) {
        let (row, column) = (self.row(name), self.place(heading));
        self.rows[row][column] = text.to_owned();
    }

    /// Writes behind a label above the table.
    pub fn write(&mut self, label: &str, text: &str) {
        let row = self.rows.iter_mut().find(|row| row[0].starts_with(label)).unwrap();
        row[4] = text.to_owned();
    }

    /// Copies somebody's row to the end.
    pub fn double(&mut self, name: &str) {
        self.rows.push(self.rows[self.row(name)].clone());
    }

    /// Deletes somebody's row.
    pub fn remove(&mut self, name: &str) {
        let row = self.row(name);
        self.rows.remove(row);
    }

    /// Hides somebody's row.
    pub fn hide(&mut self, name: &str) {
        self.hidden = Some(self.row(name));
    }

    /// Crosses somebody's row out.
    pub fn cross_out(&mut self, name: &str) {
        self.crossed_out = Some(self.row(name));
    }

    /// Sorts the rows from last to first.
    pub fn sort_backwards(&mut self) {
        self.rows[self.heading + 1..].reverse();
    }

    /// Moves a column behind all others.
    pub fn move_column_to_the_end(&mut self, heading: &str) {
        let column = self.place(heading);
        for row in &mut self.rows[self.heading..] {
            let text = row.remove(column);
            row.push(text);
        }
    }

    /// The workbook as another program saves it.
    pub fn saved(&self) -> Vec<u8> {
        let mut workbook = Workbook::new();
        let sheet = workbook.add_worksheet();
        let (plain, crossed_out) = (Format::new(), Format::new().set_font_strikethrough());
        for (row, texts) in (0..).zip(&self.rows) {
            let place = usize::try_from(row).ok();
            let look =
                if self.crossed_out.is_some() && place == self.crossed_out { &crossed_out } else { &plain };
            for (column, text) in (0..).zip(texts) {
                if !text.is_empty() {
                    sheet.write_string_with_format(row, column, text, look).unwrap();
                }
            }
            if self.hidden.is_some() && place == self.hidden {
                sheet.set_row_hidden(row).unwrap();
            }
        }
        workbook.save_to_buffer().unwrap()
    }
}
