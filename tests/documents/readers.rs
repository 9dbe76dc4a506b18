//! What other programs read in a PDF.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use documents::Pdf;

/// The folder for what the tests leave to look at.
pub fn folder() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("documents");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}

/// A PDF on disk, for the programs that read only files.
pub fn on_disk(name: &str, pdf: &Pdf) -> PathBuf {
    let path = folder().join(format!("{name}.pdf"));
    std::fs::write(&path, &pdf.bytes).unwrap();
    path
}

/// What a program says when it is fed these bytes.
pub fn said_by(program: &str, arguments: &[&str], input: &[u8]) -> Vec<u8> {
    let mut child = Command::new(program)
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{program} is needed for this test: {error}"));
    let mut to_child = child.stdin.take().unwrap();
    std::thread::scope(|scope| {
        scope.spawn(move || to_child.write_all(input).unwrap());
        let output = child.wait_with_output().unwrap();
        assert!(output.status.success(), "{program} {arguments:?}: {}", output.status);
        output.stdout
    })
}

/// The lines of each page, in the order in which they were written.
pub fn lines(pdf: &Pdf) -> Vec<Vec<String>> {
    let text = String::from_utf8(said_by("pdftotext", &["-raw", "-", "-"], &pdf.bytes)).unwrap();
    let mut pages: Vec<Vec<String>> =
        text.split('\u{c}').map(|page| page.lines().map(str::to_owned).collect()).collect();
    assert_eq!(pages.pop(), Some(Vec::new()), "text after the last page");
    pages
}

/// What `qpdf --check` says.
pub fn checked(name: &str, pdf: &Pdf) -> String {
    let output = Command::new("qpdf").arg("--check").arg(on_disk(name, pdf)).output().unwrap();
    let said =
        format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "{said}");
    said
}

/// A grey picture of a page.
pub struct Picture {
    width: usize,
    dots: Vec<u8>,
    dots_per_mm: f64,
}

/// The first page as a picture, at 100 dots an inch.
pub fn picture(pdf: &Pdf) -> Picture {
    let pgm = said_by("pdftoppm", &["-gray", "-r", "100", "-f", "1", "-l", "1", "-"], &pdf.bytes);
    let mut fields = pgm.splitn(4, u8::is_ascii_whitespace);
    assert_eq!(fields.next(), Some(b"P5".as_slice()));
    let mut number = || std::str::from_utf8(fields.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    let dots = pgm[pgm.len() - width * height..].to_vec();
    Picture { width, dots, dots_per_mm: 100.0 / 25.4 }
}

impl Picture {
    /// Where there is ink: mm from the left and from above.
    pub fn ink(&self) -> impl Iterator<Item = (f64, f64)> {
        self.dots.iter().enumerate().filter(|(_, grey)| **grey < 200).map(|(place, _)| {
            let (x, y) = (place % self.width, place / self.width);
            ((x as f64 + 0.5) / self.dots_per_mm, (y as f64 + 0.5) / self.dots_per_mm)
        })
    }
}

/// The page in the three colours of the screen, at this many dots an inch: width and dots.
fn colours(pdf: &[u8], page: usize, dpi: &str) -> (usize, Vec<u8>) {
    let page = page.to_string();
    let ppm = said_by("pdftoppm", &["-r", dpi, "-f", &page, "-l", &page, "-"], pdf);
    let mut fields = ppm.splitn(4, u8::is_ascii_whitespace);
    assert_eq!(fields.next(), Some(b"P6".as_slice()));
    let mut number = || std::str::from_utf8(fields.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    (width, ppm[ppm.len() - width * height * 3..].to_vec())
}

/// A picture as programs hand it over: width and grey dots.
fn grey_dots(pgm: &[u8]) -> (usize, Vec<u8>) {
    let mut fields = pgm.splitn(4, u8::is_ascii_whitespace);
    assert_eq!(fields.next(), Some(b"P5".as_slice()));
    let mut number = || std::str::from_utf8(fields.next().unwrap()).unwrap().parse::<usize>().unwrap();
    let (width, height) = (number(), number());
    (width, pgm[pgm.len() - width * height..].to_vec())
}

/// A page in grey as Poppler draws it, at 72 dots an inch.
pub fn grey_picture(pdf: &[u8], page: usize) -> (usize, Vec<u8>) {
    let page = page.to_string();
    grey_dots(&said_by("pdftoppm", &["-gray", "-r", "72", "-f", &page, "-l", &page, "-"], pdf))
}

/// A page in grey as MuPDF draws it, at 72 dots an inch.
pub fn mupdf_picture(pdf: &[u8], page: usize) -> (usize, Vec<u8>) {
    let path = folder().join(format!("mupdf-{page}.pdf"));
    std::fs::write(&path, pdf).unwrap();
    let (path, page) = (path.display().to_string(), page.to_string());
    grey_dots(&said_by(
        "mutool",
        &["draw", "-q", "-c", "gray", "-r", "72", "-F", "pgm", "-o", "-", &path, &page],
        &[],
    ))
}

/// How many dots of a page are red, at 50 dots an inch.
pub fn red_dots(pdf: &Pdf, page: usize) -> usize {
    let (_, dots) = colours(&pdf.bytes, page, "50");
    dots.chunks_exact(3).filter(|dot| dot[0] > 150 && dot[1] < 80 && dot[2] < 80).count()
}

/// What the QR code on each page says, read from pictures of the pages as a telephone would.
pub fn qr_codes(path: &Path) -> Vec<String> {
    let pdf = std::fs::read(path).unwrap();
    let pages = lopdf::Document::load_mem(&pdf).unwrap().get_pages().len();
    let read = |page| {
        let (width, dots) = colours(&pdf, page, "150");
        let grey = |x: usize, y: usize| dots[(y * width + x) * 3];
        let mut picture = rqrr::PreparedImage::prepare_from_greyscale(width, dots.len() / 3 / width, grey);
        let codes = picture.detect_grids();
        assert_eq!(codes.len(), 1, "page {page}");
        codes[0].decode().unwrap().1
    };
    (1..=pages).map(read).collect()
}
