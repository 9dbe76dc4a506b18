//! What certificates cost: time, memory and bytes of large batches, with and without QR codes, and the picture of one
//! sheet. Prints one line of JSON a figure, which `cargo xtask bench` makes a table of.
//!
//! Every batch is made by a process of its own, which writes it to disk and looks at nothing but its clock, its processor
//! time and the most memory it ever held.

use std::borrow::Cow;
use std::error::Error;
use std::fs::{File, read_to_string};
use std::hint::black_box;
use std::path::Path;
use std::process::Command;
use std::time::Instant;

use documents::{
    Batch, Certificate, Element, Inks, Layer, Output, Page, PreviewOptions, PrintMode, QrZone, Supplies,
    Template, preview, write_batch,
};
use serde_json::{Value, json};

type Done<T> = Result<T, Box<dyn Error>>;

/// The times each figure is taken; the median counts.
const RUNS: usize = 5;
/// The pictures that are made of one sheet; the median and the slowest are told.
const PREVIEWS: usize = 200;
/// The switch under which the bench makes one batch and tells what it took.
const ALONE: &str = "--alone";

/// Whether sheets carry a QR code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Codes {
    None,
    OnEach,
}

/// A batch to measure and what it may take at most.
struct Figure {
    sheets: usize,
    codes: Codes,
    ms: f64,
    mb: f64,
}

const FIGURES: [Figure; 4] = [
    Figure { sheets: 10_000, codes: Codes::None, ms: 250.0, mb: 48.0 },
    Figure { sheets: 10_000, codes: Codes::OnEach, ms: 500.0, mb: 48.0 },
    Figure { sheets: 100_000, codes: Codes::None, ms: 2_500.0, mb: 64.0 },
    Figure { sheets: 100_000, codes: Codes::OnEach, ms: 5_000.0, mb: 64.0 },
];
/// The most bytes a sheet without a code may take beyond what all share.
const BYTES: f64 = 700.0;
/// The longest the picture of one sheet may take, ms: the time of one frame.
const FRAME_MS: f64 = 16.0;

/// The longest that the fingerprints of 10,000 sheets may take, ms.
const INKS_MS: f64 = 250.0;

fn main() -> Done<()> {
    let mut words = std::env::args().skip_while(|word| word != ALONE).skip(1);
    if let (Some(sheets), Some(codes), Some(path)) = (words.next(), words.next(), words.next()) {
        let codes = if codes == "codes" { Codes::OnEach } else { Codes::None };
        return alone(sheets.parse()?, codes, Path::new(&path));
    }
    let folder = tempfile::tempdir()?;
    for figure in FIGURES {
        batch(&figure, folder.path())?;
    }
    fingerprints()?;
    one_sheet()
}

/// Prints a figure: `values` and `limit` in `unit`.
fn tell(figure: &str, unit: &str, limit: f64, values: &[f64]) {
    println!("{}", json!({ "figure": figure, "unit": unit, "limit": limit, "values": values }));
}

fn batch(figure: &Figure, folder: &Path) -> Done<()> {
    let Figure { sheets, codes, .. } = *figure;
    let one = made(1, codes, folder)?;
    let (mut wall, mut busy, mut memory, mut bytes) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for _ in 0..RUNS {
        let took = made(sheets, codes, folder)?;
        wall.push(number(&took, "wall_ms")?);
        busy.push(number(&took, "busy_ms")?);
        memory.push(number(&took, "peak_mb")?);
        bytes.push((number(&took, "bytes")? - number(&one, "bytes")?) / (sheets - 1) as f64);
    }
    let name =
        format!("{} sheets{}", grouped(sheets), if codes == Codes::OnEach { " with QR codes" } else { "" });
    tell(&format!("{name}, on disk"), "ms", figure.ms, &wall);
    // Two cores may both be busy all the time.
    tell("  … processor time of all its threads", "ms", 2.0 * figure.ms, &busy);
    tell("  … and the most memory it took", "MB", figure.mb, &memory);
    if codes == Codes::None {
        tell("  … and the bytes of a sheet beyond what all share", "B", BYTES, &bytes);
    }
    Ok(())
}

/// 100000 as 100,000.
fn grouped(sheets: usize) -> String {
    format!("{},{:03}", sheets / 1000, sheets % 1000)
}

fn number(took: &Value, what: &str) -> Done<f64> {
    Ok(took.get(what).and_then(Value::as_f64).ok_or(format!("the batch told no {what}"))?)
}

fn made(sheets: usize, codes: Codes, folder: &Path) -> Done<Value> {
    let codes = if codes == Codes::OnEach { "codes" } else { "plain" };
    let mut command = Command::new(std::env::current_exe()?);
    command.arg(ALONE).arg(sheets.to_string()).arg(codes).arg(folder.join("batch.pdf"));
    let output = command.output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

/// Makes a batch and tells what it took, from the first certificate to the last byte.
fn alone(sheets: usize, codes: Codes, path: &Path) -> Done<()> {
    let (busy, started) = (busy_ms(), Instant::now());
    let mut file = File::create(path)?;
    let crowd = Crowd { sheets, codes };
    let output = Output::new(PrintMode::FullPage);
    let written = write_batch(&crowd, &template(codes), &Supplies::default(), output, &mut file)?;
    drop(file);
    let wall_ms = started.elapsed().as_secs_f64() * 1e3;
    assert_eq!(written.sheets, sheets);
    let bytes = path.metadata()?.len();
    let took = json!({
        "wall_ms": wall_ms, "busy_ms": busy_ms() - busy, "peak_mb": peak_mb(), "bytes": bytes,
    });
    println!("{took}");
    Ok(())
}

fn template(codes: Codes) -> Template {
    let mut template = Template::preset(Page::A3);
    if codes == Codes::OnEach {
        let zone = QrZone { x_mm: 30.0, y_mm: 247.0, side_mm: 32.0, layer: Layer::Overprint };
        template.elements.push(Element::QrCode(zone));
    }
    template
}

/// The processor time of this process so far, ms, in steps of ten; nothing where the system does not tell.
fn busy_ms() -> f64 {
    let stat = read_to_string("/proc/self/stat").unwrap_or_default();
    let fields = stat.rsplit(") ").next().unwrap_or_default().split(' ');
    fields.skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() * 10.0
}

/// The most memory this process ever held, MB; nothing where the system does not tell.
fn peak_mb() -> f64 {
    let status = read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1024.0
}

/// What is drawn on each of 10,000 sheets, told from any other: asked before every batch of those printed already.
fn fingerprints() -> Done<()> {
    let crowd = Crowd { sheets: 10_000, codes: Codes::None };
    let (template, supplies) = (template(Codes::None), Supplies::default());
    let mut values = Vec::new();
    for _ in 0..RUNS {
        let started = Instant::now();
        let mut inks = Inks::new(&template, &supplies, PrintMode::FullPage);
        for place in 0..crowd.sheets {
            black_box(inks.of(&crowd.certificate(place))?);
        }
        values.push(started.elapsed().as_secs_f64() * 1e3);
    }
    tell("fingerprints of 10,000 sheets, on one core", "ms", INKS_MS, &values);
    Ok(())
}

/// The picture of one sheet after the other, after one that nobody counts.
fn one_sheet() -> Done<()> {
    for codes in [Codes::None, Codes::OnEach] {
        let crowd = Crowd { sheets: PREVIEWS + 1, codes };
        let (template, supplies) = (template(codes), Supplies::default());
        let options = PreviewOptions { mode: PrintMode::Overprint };
        let mut values = Vec::new();
        for place in 0..=PREVIEWS {
            let certificate = crowd.certificate(place);
            let started = Instant::now();
            black_box(preview(&certificate, &template, &supplies, options)?);
            values.push(started.elapsed().as_secs_f64() * 1e3);
        }
        let warm = values.get(1..).unwrap_or_default();
        let name = if codes == Codes::OnEach {
            "picture of one sheet with a QR code"
        } else {
            "picture of one sheet"
        };
        tell(name, "ms", FRAME_MS, warm);
        tell(
            &format!("  … the slowest of {PREVIEWS}"),
            "ms",
            FRAME_MS,
            &[warm.iter().copied().fold(0.0, f64::max)],
        );
    }
    Ok(())
}

/// People and collectives without number, each made when it is asked for: no two sheets are alike.
struct Crowd {
    sheets: usize,
    codes: Codes,
}

const FAMILIES: [&str; 11] =
    ["Nguyễn", "Nông", "Hoàng", "Triệu", "Đặng", "Lường", "Phùng", "Hà", "Ma", "Bế", "Đỗ"];
const MIDDLES: [&str; 9] =
    ["Thị Bích", "Văn", "Thị Ngọc", "Minh", "Thị Mỹ", "Quang", "Thị Diễm", "Hữu", "Xuân"];
const GIVEN: [&str; 13] =
    ["Đào", "Phượng", "Khánh", "Yến", "Vượng", "Tuyết", "Lữ", "Quỳnh", "Ưng", "Ánh", "Đạt", "Hằng", "Thủy"];
const POSITIONS: [&str; 5] = [
    "Giáo viên",
    "Kế toán trưởng",
    "Chủ tịch Công đoàn cơ sở",
    "Điều dưỡng trưởng",
    "Ủy viên Ban Chấp hành Công đoàn cơ sở, Trưởng ban Nữ công",
];
const UNITS: [&str; 5] = [
    "Trường Mầm non",
    "Trạm Y tế xã",
    "Văn phòng Ủy ban nhân dân xã",
    "Trường Phổ thông dân tộc bán trú Trung học cơ sở",
    "Hợp tác xã Nông nghiệp",
];
const PLACES: [&str; 7] = ["Xuân Lạc", "Kim Hỷ", "Bằng Vân", "Chợ Rã", "Nam Cường", "Đồng Tâm", "Vũ Muộn"];
const MERITS: [&str; 4] = [
    "Đã có thành tích xuất sắc trong phong trào công nhân, viên chức, lao động và hoạt động công đoàn",
    "Đã có thành tích xuất sắc trong phong trào thi đua “Giỏi việc nước, đảm việc nhà”",
    "Đã có nhiều sáng kiến, cải tiến kỹ thuật trong phong trào “Lao động giỏi, lao động sáng tạo”",
    "Đã hoàn thành xuất sắc nhiệm vụ công tác, góp phần xây dựng tổ chức công đoàn vững mạnh",
];

fn pick<const N: usize>(from: [&'static str; N], at: usize) -> &'static str {
    from.get(at % N).copied().unwrap_or_default()
}

impl Batch for Crowd {
    fn count(&self) -> usize {
        self.sheets
    }

    fn certificate(&self, place: usize) -> Cow<'_, Certificate> {
        let (family, middle, given) =
            (pick(FAMILIES, place), pick(MIDDLES, place / 11), pick(GIVEN, place / 99));
        let unit = format!("{} {} số {}", pick(UNITS, place / 2), pick(PLACES, place / 13), place % 97 + 1);
        let honorific = if middle.starts_with("Thị") { "Bà" } else { "Ông" };
        Cow::Owned(Certificate {
            id: place.to_string(),
            authority: "Ban Chấp hành Liên đoàn Lao động tỉnh Bắc Kạn".to_owned(),
            award_name: "Bằng khen".to_owned(),
            recipient: format!("{honorific} {family} {middle} {given}"),
            position_and_unit: format!("{}, {unit}", pick(POSITIONS, place / 3)),
            citation: format!("{} năm {}, lần thứ {place}", pick(MERITS, place / 5), 2021 + place % 5),
            decision_line: "Quyết định số: 737/QĐ-LĐLĐ, ngày 25 tháng 12 năm 2023".to_owned(),
            ordinal_line: format!("Số sổ vàng: {}", place + 1),
            place_and_date: "Bắc Kạn, ngày 25 tháng 12 năm 2023".to_owned(),
            signing_form: "TM. BAN THƯỜNG VỤ\nCHỦ TỊCH".to_owned(),
            signer: "Hoàng Minh Khôi".to_owned(),
            statement: if self.codes == Codes::OnEach { statement(place) } else { String::new() },
            ..Certificate::default()
        })
    }
}

/// 220 characters as a signed statement has them: no two alike, none to be guessed from those before it.
fn statement(place: usize) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut state = (place as u64).wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let letters = (0..218).filter_map(|_| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        LETTERS.get((state >> 58) as usize).map(|letter| char::from(*letter))
    });
    "V1".chars().chain(letters).collect()
}
