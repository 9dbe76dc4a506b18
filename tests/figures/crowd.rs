//! Many made-up people: the same on every machine and every run.

use std::error::Error;
use std::io::{Cursor, Write};

use rust_xlsxwriter::{Workbook, XlsxError};

const FAMILIES: &[&str] =
    &["Nguyễn", "Nông", "Hoàng", "Triệu", "Đặng", "Lường", "Phùng", "Hà", "Ma", "Bế", "Đỗ"];
const MIDDLES: &[&str] = &["Thị Bích", "Văn", "Thị Ngọc", "Minh", "Mùi", "Quang", "Thị Diễm", "Hữu", "Thế"];
const GIVEN: &[&str] =
    &["Đào", "Phượng", "Khánh", "Yến", "Vượng", "Tuyết", "Lữ", "Quỳnh", "Ưng", "Ánh", "Đạt", "Hà", "Thủy"];
const POSITIONS: &[&str] =
    &["Giáo viên", "Kế toán", "Chủ tịch CĐCS", "Điều dưỡng trưởng", "Trưởng ban Nữ công"];
const UNITS: &[&str] = &["Trường Mầm non", "Trạm Y tế", "UBND xã", "Trường THCS", "Hợp tác xã Nông nghiệp"];
const PLACES: &[&str] = &["Xuân Lạc", "Kim Hỷ", "Bằng Vân", "Chợ Rã", "Nam Cường", "Đồng Tâm", "Vũ Muộn"];
const NOMINATORS: &[&str] =
    &["LĐLĐ huyện Ba Bể", "LĐLĐ huyện Chợ Đồn", "Công đoàn ngành Y tế", "LĐLĐ huyện Na Rì"];

/// What a made-up person is called and does.
pub struct Person {
    pub honorific: &'static str,
    pub name: String,
    pub position: &'static str,
    pub unit: String,
    pub nominated_by: &'static str,
}

/// The `number`th of the crowd. Periods without a common divisor keep neighbours apart.
pub fn person(number: usize) -> Person {
    let middle = pick(MIDDLES, number / 11);
    let is_woman = middle.starts_with("Thị") || middle == "Mùi";
    Person {
        honorific: if is_woman { "Bà" } else { "Ông" },
        name: format!("{} {middle} {}", pick(FAMILIES, number), pick(GIVEN, number / 7)),
        position: pick(POSITIONS, number / 3),
        unit: format!(
            "CĐCS {} {} số {}",
            pick(UNITS, number / 2),
            pick(PLACES, number / 13),
            number % 97 + 1
        ),
        nominated_by: pick(NOMINATORS, number / 101),
    }
}

/// A workbook with a list of `rows` people, laid out as units send them.
pub fn list(rows: u32) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name("BK cá nhân")?;
    sheet.write(0, 0, "LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN")?;
    sheet.write(1, 0, "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2023")?;
    let heading = ["TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Đơn vị trình", "Thành tích", "Ghi chú"];
    sheet.write_row(3, 0, heading)?;
    for number in 0..rows {
        let Person { honorific, name, position, unit, nominated_by } = person(number as usize);
        let row = number + 4;
        sheet.write(row, 0, number + 1)?;
        sheet.write(row, 1, format!("{honorific} {name}"))?;
        sheet.write(row, 2, format!("{position}, {unit}"))?;
        sheet.write(row, 3, nominated_by)?;
        sheet.write(row, 4, citation(number))?;
    }
    workbook.save_to_buffer()
}

/// A document with a list of `rows` people in a table.
pub fn document(rows: u32) -> Result<Vec<u8>, Box<dyn Error>> {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row =
        |cells: &[&str]| format!("<w:tr>{}</w:tr>", cells.iter().map(|text| cell(text)).collect::<String>());
    let mut table = row(&["TT", "Họ và tên", "Chức vụ, đơn vị công tác", "Đơn vị trình", "Thành tích"]);
    for number in 0..rows {
        let Person { honorific, name, position, unit, nominated_by } = person(number as usize);
        let (who, post) = (format!("{honorific} {name}"), format!("{position}, {unit}"));
        table += &row(&[&(number + 1).to_string(), &who, &post, nominated_by, &citation(number)]);
    }
    let title = "<w:p><w:r><w:t>DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN NĂM 2023</w:t></w:r></w:p>";
    let body =
        format!("<w:document xmlns:w=\"w\"><w:body>{title}<w:tbl>{table}</w:tbl></w:body></w:document>");
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    zip.start_file("word/document.xml", zip::write::SimpleFileOptions::default())?;
    zip.write_all(body.as_bytes())?;
    Ok(zip.finish()?.into_inner())
}

/// A citation of the usual length.
pub fn citation(number: u32) -> String {
    format!(
        "Đã có thành tích xuất sắc trong phong trào thi đua và hoạt động công đoàn năm {}",
        2000 + number % 24
    )
}

fn pick(from: &[&'static str], number: usize) -> &'static str {
    from.get(number % from.len()).copied().unwrap_or_default()
}
