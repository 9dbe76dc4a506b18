//! Names in capitals or in small letters, put into the case that certificates print.

mod plain;

pub(crate) use plain::is_plain;

use crate::content::is_surname;
use crate::doubt::Doubt;
use crate::encoding::is_syllable;
use domain::text::{fold, title_case};

/// A text in the case it is printed in, and the doubt to raise where it came otherwise. Capitals of a name whose words are
/// all known leave nothing to doubt: each has one capital; `MCDONALD` leaves it.
pub(crate) fn person(name: &str) -> (String, Option<Doubt>) {
    let was = || name.to_owned();
    match case(name) {
        Case::Capitals if name.split_whitespace().all(is_known) || is_of_peoples(name) => {
            (title_case(name), None)
        }
        Case::Capitals => (title_case(name), Some(Doubt::NameAllCaps { was: was() })),
        Case::Small => (title_case(name), Some(Doubt::NameAllSmall { was: was() })),
        Case::Mixed => match with_even_end(name) {
            even if has_locked_word(&even) => (title_case(&even), Some(Doubt::NameAllCaps { was: was() })),
            even => (even, None),
        },
    }
}

/// `GIÁP DIỆU Nụ`, `NÔNG Bá Vĩ`: words in capitals beside others.
fn has_locked_word(name: &str) -> bool {
    name.split_whitespace()
        .any(|word| word.chars().count() > 1 && case(word) == Case::Capitals && is_known(word))
}

/// `Nguyễn Văn HÙNG`, as lists write to be sorted by: the given name as the others.
fn with_even_end(name: &str) -> String {
    match name.rsplit_once(' ') {
        Some((lead, last))
            if last.chars().count() > 1
                && case(last) == Case::Capitals
                && case(lead) == Case::Mixed
                && is_syllable(last) =>
        {
            format!("{lead} {}", title_case(last))
        }
        _ => name.to_owned(),
    }
}

/// A family name of the book leads, and a letter or mark shows that the name is of this country: `Y BHIĂ`, `K'BRẾU`.
fn is_of_peoples(name: &str) -> bool {
    let first = name.split([' ', '\'', '’']).next().unwrap_or_default();
    let has_mark = name.chars().any(|c| !c.is_ascii() && c.is_alphabetic());
    has_mark && (is_surname(first) || first.chars().count() == 1 || name.contains(" THỊ "))
}

/// A Vietnamese syllable, a family name of the book, or these behind `H'`.
fn is_known(word: &str) -> bool {
    word.split(['\'', '’', 'ʼ', '-'])
        .all(|part| part.chars().count() == 1 || is_syllable(part) || is_surname(part))
}

/// A collective's name: words of the trade small where they are usually small, abbreviations as they are.
pub(crate) fn collective(name: &str) -> (String, Option<Doubt>) {
    let words = name.split_whitespace().count();
    if case(name) == Case::Small && words > 3 {
        return (uncapital(&name.to_uppercase()), Some(Doubt::NameAllSmall { was: name.to_owned() }));
    }
    if case(name) != Case::Capitals || words < 3 {
        return (name.to_owned(), None);
    }
    let doubt = (!is_plain(name)).then(|| Doubt::NameAllCaps { was: name.to_owned() });
    (uncapital(name), doubt)
}

/// A unit in capitals only, in the case of print; `None` where it is not, or is an abbreviation.
pub(crate) fn unit(text: &str) -> Option<String> {
    (case(text) == Case::Capitals && text.contains(' ')).then(|| uncapital(text))
}

/// A position in capitals only, in the case of print: `PHÓ CHỦ TỊCH CĐCS` → `Phó Chủ tịch CĐCS`.
pub(crate) fn post(text: &str) -> Option<String> {
    // "UV BCH CĐCS" is nothing but abbreviations.
    let is_whole = |word: &str| word.chars().count() > 5 || word.chars().any(|c| !c.is_ascii() && c != 'Đ');
    let is_word = text.split_whitespace().any(|word| !is_kept(word) && is_whole(word));
    (case(text) == Case::Capitals && is_word).then(|| in_small(text, &POSTS))
}

/// A sentence in capitals only, in the case of print.
pub(crate) fn sentence(text: &str) -> Option<String> {
    (case(text) == Case::Capitals && text.split(' ').count() > 3).then(|| in_small(text, &[]))
}

/// A name made of common words in capitals only, such as a theme's, in the case of print.
pub(crate) fn phrase(text: &str) -> Option<String> {
    (case(text) == Case::Capitals && text.contains(' ')).then(|| in_small(text, &[]))
}

/// Words with a capital within a position.
const POSTS: [&str; 13] = [
    "chủ tịch",
    "công đoàn",
    "ban chấp hành",
    "ban thường vụ",
    "ủy ban",
    "hiệu trưởng",
    "giám đốc",
    "trưởng",
    "bí thư",
    "ủy viên",
    "ban nữ công",
    "nữ công",
    "chánh",
];

/// All words small but for abbreviations, the first, those behind a comma, and the words given.
fn in_small(text: &str, capitals: &[&str]) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut begins = true;
    for (at, word) in words.iter().enumerate() {
        let small = word.to_lowercase();
        let rest = words.get(at..).unwrap_or_default().join(" ").to_lowercase();
        let leads = |lead: &&str| {
            rest.strip_prefix(lead).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
        };
        let is_capital = begins || capitals.iter().any(leads);
        out.push(if is_kept(word) {
            (*word).to_owned()
        } else if is_capital {
            capital(&small)
        } else {
            small
        });
        begins = !capitals.is_empty() && word.ends_with([',', ';']);
    }
    out.join(" ")
}

fn capital(small: &str) -> String {
    let mut letters = small.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// An abbreviation or numeral, or a word that nobody can pronounce: `TNG`. A word with marks is none: `VỊ` is not `VI`.
fn is_kept(word: &str) -> bool {
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let plain = bare.chars().all(|c| c.is_ascii() || matches!(c, 'Đ' | 'đ'));
    let silent = bare.chars().filter(|c| c.is_alphabetic()).count() > 1
        && !bare.chars().any(|c| matches!(c, 'A' | 'E' | 'I' | 'O' | 'U' | 'Y'));
    plain && (silent || KEPT.contains(&fold(word).replace(' ', "-").as_str()))
}

#[derive(PartialEq, Eq)]
enum Case {
    Capitals,
    Small,
    Mixed,
}

fn case(text: &str) -> Case {
    let upper = text.chars().filter(|c| c.is_uppercase()).count();
    let lower = text.chars().filter(|c| c.is_lowercase()).count();
    match (upper, lower) {
        (2.., 0) => Case::Capitals,
        (0, 1..) => Case::Small,
        _ => Case::Mixed,
    }
}

/// Abbreviations and numerals that stay in capitals.
#[rustfmt::skip]
const KEPT: &[&str] = &[
    "tnhh", "mtv", "cp", "tm", "dv", "xd", "sx", "xnk", "tmdv", "thpt", "thcs", "th", "ptdt", "ptdtbt", "ptdtnt", "ubnd", "hdnd",
    "ldld", "cdcs", "cd", "cdbp", "htx", "kcn", "kkt", "bql", "bqlda", "ttyt", "bhxh", "gtvt", "vnpt", "bch", "mttq", "gdtx", "gdnn",
    "i", "ii", "iii", "iv", "vi", "vii", "viii", "ix", "xi", "xii", "dntn", "nnptnt", "tdtt", "vhtt", "cnc", "bot", "evn", "fdi",
    "cbcnv", "cnvc", "cnvclđ", "cnvcld", "gdnn-gdtx", "gdtx-gdnn", "gdnngdtx", "th-thcs", "thcs-thpt", "ptnt", "qtdnd", "bđs", "cntt", "dvvl", "bvđk", "bvdk", "xdcb", "tthc",
    "tt", "ttdvvl", "qlr", "vn", "hđnd-ubnd", "vp", "bqldá", "uv", "ubkt", "uvbch", "uvbtv", "uvubkt", "cđ-bp", "kbnn", "nhnn", "nhcsxh", "clb", "tdp", "xi", "vsip", "thcs&thpt",
];

/// Runs of words whose usual case is not "every word capital".
#[rustfmt::skip]
const RUNS: &[&str] = &[
    "Công đoàn cơ sở", "Công đoàn bộ phận", "Công đoàn ngành", "Công đoàn", "Công ty cổ phần", "Tổng công ty", "Công ty", "cổ phần", "Trường Tiểu học",
    "Trường Mầm non", "Trường Mẫu giáo", "Trường Cao đẳng", "Trường Đại học", "Trường Trung học cơ sở", "Trường Trung học phổ thông",
    "Trung học cơ sở", "Trung học phổ thông", "phổ thông", "dân tộc", "bán trú", "nội trú", "Trung tâm", "Bệnh viện Đa khoa", "Bệnh viện", "Đa khoa",
    "Trạm Y tế", "Hạt Kiểm lâm", "Hợp tác xã", "Quỹ tín dụng nhân dân", "Ủy ban nhân dân", "Hội đồng nhân dân", "Liên đoàn Lao động",
    "huyện", "thành phố", "thị xã", "thị trấn", "xã", "phường", "tỉnh", "khu vực", "và", "các", "Khu công nghiệp", "Ban Quản lý", "Ban Nữ công",
    "Giáo dục và Đào tạo", "Giao thông vận tải", "Nông nghiệp và Phát triển nông thôn", "Kế hoạch", "Tài chính", "Chế biến gỗ", "Thương mại",
    "Dịch vụ", "Xây dựng", "Sản xuất", "Nông nghiệp", "Y tế", "Giáo dục", "Văn phòng", "Chi cục", "Chi nhánh", "Nhà máy", "Xí nghiệp", "tập thể",
    "Khách sạn", "Viễn thông", "Bưu điện", "Điện lực", "Ban Quản lý dự án đầu tư xây dựng", "Ban Quản lý dự án", "dự án", "đầu tư", "Khoa Khám bệnh", "Khám bệnh",
    "Tổ Tự nhiên", "Tự nhiên", "Tổ Xã hội", "Hội Liên hiệp Phụ nữ", "Kho bạc Nhà nước", "Bảo hiểm xã hội", "Tòa án nhân dân", "Viện Kiểm sát nhân dân",
    "Phát thanh và Truyền hình", "Văn hóa, Thể thao và Du lịch", "Lao động - Thương binh và Xã hội", "Nông nghiệp và PTNT", "Cấp thoát nước", "Cao su", "Cà phê",
    "Lâm nghiệp", "Thủy sản", "Giày da", "Xi măng", "Xăng dầu", "Khoáng sản", "Hàng không", "Xe ôm", "Nghề cá", "Nghiệp đoàn", "Kỹ thuật", "Cơ điện", "Sơ chế",
    "Tổ chức - Hành chính", "Hành chính", "Tổ chức", "Kế hoạch - Tài chính", "Tài chính - Kế hoạch", "Y học cổ truyền", "Dịch vụ việc làm", "Chính trị",
    "cán bộ", "giáo viên", "công nhân", "nhân viên", "người lao động", "Huyện ủy", "Tỉnh ủy", "Thành ủy", "Thị ủy", "Đảng ủy", "Huyện đoàn", "Tỉnh đoàn",
    "số", "chi nhánh huyện", "Quỹ tín dụng", "Chi cục Thuế", "Ngân hàng", "Phòng Khám", "miền Nam", "miền Bắc", "miền Trung", "Thư viện", "Bảo tàng", "Công an",
    "Nông trường", "Lâm trường", "Chuyền may", "Xưởng May", "Xưởng Sơ chế", "Liên minh Hợp tác xã", "Việt Nam", "Hạt Kiểm lâm", "Hợp tác xã Nông nghiệp", "Nhà nước", "Viên chức",
    "Tổ công đoàn", "Ban Chấp hành", "Kiểm soát bệnh tật", "Quản lý thị trường", "Hồi sức tích cực", "Doanh nghiệp tư nhân", "Phát thanh", "Truyền hình",
    "Thi hành án dân sự", "rừng phòng hộ", "Tổng hợp", "cán bộ, đoàn viên", "đoàn viên", "Thủy điện", "Nhiệt điện", "Truyền thông", "Phân xưởng", "Khai thác",
    "đặc khu", "quận", "Trung tâm Y tế", "Trường Trung cấp", "Trường Phổ thông", "công chức", "viên chức", "Văn hóa", "Thể thao", "Du lịch", "Thanh tra", "Hải quan",
    "Sư phạm", "Công trình thủy lợi", "thủy lợi", "Một thành viên", "thành viên", "Vận tải biển", "Vận tải", "Nội vụ", "Ngoại vụ", "Tư pháp", "Khuyến nông",
    "Pháp y", "Kế hoạch hóa gia đình", "Dân số - Kế hoạch hóa gia đình", "Dân số", "Ngữ văn", "Xây lắp", "Dệt may", "May mặc", "Ủy ban MTTQ",
    "Ủy ban Mặt trận Tổ quốc", "Mặt trận Tổ quốc", "Ủy ban Kiểm tra", "Kinh tế", "Công nghiệp", "Công nghệ", "Khoa học và Công nghệ", "Khoa học", "Tài nguyên và Môi trường",
    "Tài nguyên", "Thông tin và Truyền thông", "Dân tộc và Tôn giáo", "Kế hoạch và Đầu tư", "Thương mại và Dịch vụ", "Đào tạo", "Giáo dục nghề nghiệp",
    "Giáo dục thường xuyên", "nghề nghiệp", "Phát triển nông thôn", "Phát triển", "Môi trường đô thị", "đô thị", "Chăn nuôi và Thú y", "Thú y", "Bảo vệ thực vật",
    "Chính sách xã hội", "Bảo trợ xã hội", "Phục hồi chức năng", "Phụ sản", "Tâm thần", "Da liễu", "Mẫu giáo", "Tiểu học", "Mầm non", "Đại học", "Cao đẳng", "Trung cấp",
    "Kinh doanh", "Xuất nhập khẩu", "xuất khẩu", "nhập khẩu", "Nông dân", "Hội Nông dân", "Cựu chiến binh", "Chữ thập đỏ", "Đoàn Thanh niên", "Thanh niên", "Khu kinh tế",
    "Dân vận", "Tuyên giáo", "Công đoàn Viên chức", "Chế biến", "Gạch men", "Kiến trúc", "Quy hoạch", "Hạ tầng", "Thủy nông", "Vật liệu xây dựng", "Vật tư", "Điện tử", "Cơ khí", "Hóa chất", "Phân bón", "Bao bì", "Thực phẩm", "Nước giải khát", "Thủ công mỹ nghệ",
    "Đăng kiểm", "Khí tượng Thủy văn", "Kiểm nghiệm", "Thức ăn chăn nuôi", "Cây xanh", "Chuyên môn", "Nhà khách", "Nhà văn hóa", "Thiếu nhi", "Hành chính công",
    "Phục vụ hành chính công", "Quân sự", "Biên phòng", "Kiểm toán", "Thống kê", "Dự trữ Nhà nước", "Thi hành án",
    "Thuế", "cơ sở", "Kiểm lâm", "Quản lý", "Môi trường", "Nông nghiệp và Môi trường", "Tổng hợp", "Chăm sóc sức khỏe", "Dự phòng", "Xổ số kiến thiết",
];

fn uncapital(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while let Some(word) = words.get(at) {
        // "XÃ MƯỜNG VÀ": the last word joins nothing.
        let run = words.get(at..).and_then(run_at).filter(|run| *run != "và" || at + 1 < words.len());
        if let Some(run) = run {
            let pieces: Vec<&str> = run.split(' ').collect();
            at += pieces.len();
            let (lead, _) = parted(word);
            let (_, tail) = words.get(at - 1).map_or(("", ""), |last| ends(last));
            out.push(format!("{lead}{run}{tail}"));
            continue;
        }
        at += 1;
        let (lead, rest) = parted(word);
        out.push(if is_kept(word) { (*word).to_owned() } else { format!("{lead}{}", place_case(rest)) });
    }
    let joined = out.join(" ");
    let mut chars = joined.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}

/// A word of a place or a proper name: `Cư M'gar`, `Đắk R'lấp`, whose second letters are small, as no person's are.
fn place_case(word: &str) -> String {
    match word.split_once(['\'', '’']) {
        Some((head, tail)) if !tail.is_empty() && !head.is_empty() => {
            let mark = word.get(head.len()..word.len() - tail.len()).unwrap_or_default();
            format!("{}{mark}{}", title_case(head), tail.to_lowercase())
        }
        _ => title_case(word),
    }
}

/// The signs before a word, and the word.
fn parted(word: &str) -> (&str, &str) {
    word.split_at(word.find(char::is_alphanumeric).unwrap_or(0))
}

/// A word, and the signs behind it.
fn ends(word: &str) -> (&str, &str) {
    let end = word
        .rfind(char::is_alphanumeric)
        .and_then(|at| Some(at + word.get(at..)?.chars().next()?.len_utf8()));
    word.split_at(end.unwrap_or(word.len()))
}

/// The longest run that the words begin with, compared with marks.
fn run_at(words: &[&str]) -> Option<&'static str> {
    let begins = |run: &&&str| {
        let pieces: Vec<&str> = run.split(' ').collect();
        pieces.len() <= words.len()
            && pieces.iter().zip(words).zip(1..).all(|((piece, word), at)| {
                // Quotation marks may open before a run, a comma may close it.
                let word = if at == 1 { parted(word).1 } else { word };
                let word = if at == pieces.len() { ends(word).0 } else { word };
                piece.to_lowercase() == word.to_lowercase()
            })
    };
    RUNS.iter().filter(begins).max_by_key(|run| run.len()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn capitals_become_the_printed_case_and_are_told_where_that_is_a_guess() {
        assert_eq!(person("NÔNG THỊ THU HÀ"), ("Nông Thị Thu Hà".into(), None));
        let (name, doubt) = person("TANAKA YUKI");
        assert_eq!(name, "Tanaka Yuki");
        assert_eq!(doubt, Some(Doubt::NameAllCaps { was: "TANAKA YUKI".into() }));
        assert_eq!(person("Y Bhiă"), ("Y Bhiă".into(), None));
        assert_eq!(person("H'YÊN NIÊ").0, "H'Yên Niê");
        assert_eq!(person("lò thị hặc").0, "Lò Thị Hặc");
        assert_eq!(person("GIÁP DIỆU Nụ").0, "Giáp Diệu Nụ");
        assert!(person("NÔNG Bá Vĩ").1.is_some(), "which letters were meant small is a guess");
        assert_eq!(person("Võ Bá LỰC"), ("Võ Bá Lực".into(), None));
        assert_eq!(person("Y Bhiă KĐĂM").0, "Y Bhiă KĐĂM");
    }

    #[test]
    fn posts_units_and_sentences_in_capitals_are_put_into_the_case_of_print() {
        assert_eq!(post("PHÓ CHỦ TỊCH CĐCS").as_deref(), Some("Phó Chủ tịch CĐCS"));
        assert_eq!(post("KẾ TOÁN, ỦY VIÊN BCH").as_deref(), Some("Kế toán, Ủy viên BCH"));
        assert_eq!(post("PCT"), None);
        assert_eq!(post("UV BCH CĐCS"), None);
        assert_eq!(unit("LĐLĐ HUYỆN BA BỂ").as_deref(), Some("LĐLĐ huyện Ba Bể"));
        assert_eq!(unit("UBND"), None);
        assert_eq!(
            sentence("HOÀN THÀNH XUẤT SẮC NHIỆM VỤ CĐCS NĂM 2023").as_deref(),
            Some("Hoàn thành xuất sắc nhiệm vụ CĐCS năm 2023")
        );
    }

    #[test]
    fn abbreviations_and_numerals_in_units_stay_capital() {
        assert_eq!(
            collective("CÔNG ĐOÀN CƠ SỞ CÔNG TY TNHH MTV ĐỒNG TÂM II").0,
            "Công đoàn cơ sở Công ty TNHH MTV Đồng Tâm II"
        );
        assert_eq!(collective("TRƯỜNG THPT CHUYÊN BẮC KẠN").0, "Trường THPT Chuyên Bắc Kạn");
        assert_eq!(collective("CĐCS UBND xã Nam Cường"), ("CĐCS UBND xã Nam Cường".into(), None));
        let (name, doubt) = collective("cđcs trường tiểu học lê văn tám");
        assert_eq!(name, "CĐCS Trường Tiểu học Lê Văn Tám");
        assert_eq!(doubt, Some(Doubt::NameAllSmall { was: "cđcs trường tiểu học lê văn tám".into() }));
        assert_eq!(collective("CĐCS ĐƠN VỊ MAY TNG").0, "CĐCS Đơn Vị May TNG");
        assert_eq!(collective("TRƯỜNG THCS MƯỜNG VÀ").0, "Trường THCS Mường Và");
    }
}
