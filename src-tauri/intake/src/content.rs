//! What a text looks like by its own words: a unit, a position, a person's name.
//!
//! Words are compared with their marks, because without them a family name is easily a unit: `Bàn` and `Ban`, `Đoàn`
//! and `đoàn`. Only a text that has no marks at all is compared folded, and then by phrases of two words or more.

use crate::honorifics::{spaced_honorific, starts_with_rank};
use domain::text::{clean, fold, split_honorific};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// What a text looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Looks {
    /// A household: `Hộ gia đình ông …`.
    Household,
    /// A unit or a part of one.
    Collective,
    /// A person: an honorific or a family name leads.
    Person,
    /// Shaped like a name, of a family name that is not in the book.
    PersonShape,
    /// None of these.
    Unclear,
}

#[rustfmt::skip]
const UNITS: &str = "công đoàn|tập thể|công ty|tổng công ty|liên đoàn|nghiệp đoàn|trung tâm|bệnh viện|trường|hạt kiểm lâm|hạt quản lý|ủy ban nhân dân|ủy ban mặt trận|ủy ban mttq|hợp tác xã|quỹ tín dụng|quỹ đầu tư|quỹ hỗ trợ|quỹ bảo|ngân hàng|kho bạc|chi cục|chi nhánh|trạm|nhà máy|xí nghiệp|văn phòng|hải quan|học viện|khách sạn|nhà khách|nhà văn hóa|nhà thiếu nhi|nhà xuất bản|nhà hát|điện lực|bưu điện|bưu cục|viễn thông|viện|tòa án|thanh tra tỉnh|thanh tra huyện|thanh tra sở|công an|đài phát thanh|đài truyền thanh|đài truyền hình|đài pt|đài khí tượng|bảo hiểm xã hội|bảo tàng|bhxh|tập đoàn|doanh nghiệp|khu công nghiệp|khu kinh tế|kcn|ban|hội liên hiệp|hội nông dân|hội cựu chiến binh|hội chữ thập đỏ|hội phụ nữ|hội lhpn|hội người|hội đồng|đoàn thanh niên|đoàn trường|đoàn luật sư|đoàn xã|tỉnh ủy|tỉnh đoàn|huyện ủy|huyện đoàn|thành ủy|thị ủy|thành đoàn|đảng ủy|đảng bộ|chi bộ|đảng ủy khối|sở|phòng|phòng kế|phòng tổ chức|phòng tài|phòng nội vụ|phòng giáo dục|phòng lao động|phòng kỹ thuật|phòng kinh doanh|phòng hành chính|phòng văn hóa|tổ văn|tổ toán|tổ khoa học|tổ tự nhiên|tổ xã hội|tổ cơ|tổ công đoàn|khoa|tổ|đội|xưởng|phân xưởng|phân hiệu|phân viện|cụm|khối|vườn quốc gia|cục|bộ phận|bộ môn|bộ chỉ huy|dây chuyền|chuyền|nông trường|lâm trường|nhóm|cảng|bến xe|ubnd|hđnd|mttq|ubmttq|cđcs|cđ|cđbp|cđn|cd|cdbp|cdn|lđlđ|cdcs|ldld|hdnd|htx|cty|dntn|bql|bqlda|vnpt|viettel|agribank|tòa soạn|báo|tạp chí|siêu thị|cửa hàng|trại giam|tiểu đoàn|trung đoàn|thư viện|công viên|ttyt|bvđk|trung đội|đại đội|hệ thống|nhà trường|làng|thôn|xóm|bản|khu dân cư|đơn vị|mầm non|trường học|tiểu học|nxb|tct|xn|tt y tế|tt gdnn|ttdvvl|khu di tích|kho|công trường|liên hiệp|liên minh|hiệp hội|cơ sở|cơ quan|thuế cơ sở|thuế tỉnh|thuế thành phố|thuế khu vực|khối mặt trận|khối đoàn thể|khối cơ quan|khối dân vận|khối đảng|khối doanh nghiệp|khối trường|khối nội chính|khối kinh tế|cụm thi đua|khối thi đua";

#[rustfmt::skip]
const POSITIONS: &str = "chủ tịch|trưởng phòng|trưởng ban|trưởng khoa|phó trưởng|phó giám đốc|phó hiệu trưởng|phó bí thư|phó phòng|phó chủ tịch|pct|chủ nhiệm|phó chủ nhiệm|ủy viên|uỷ viên|uv|uvbch|uvbtv|uv bch|trưởng|phó|quyền|nguyên|tổ trưởng|tổ phó|đội trưởng|đội phó|ca trưởng|chuyền trưởng|chuyền phó|nhóm trưởng|nhóm phó|kíp trưởng|ca phó|giám đốc|tổng giám đốc|hiệu trưởng|hiệu phó|bí thư|thư ký|thủ quỹ|thủ kho|thủ thư|kế toán|kiểm toán|nhân viên|nv|công nhân|cn|công chức|viên chức|giáo viên|gv|giảng viên|chuyên viên|cv|cán bộ|cb|bác sĩ|bác sỹ|y sĩ|y sỹ|y tá|y công|điều dưỡng|hộ sinh|nữ hộ sinh|hộ lý|dược sĩ|dược sỹ|dược tá|kỹ thuật viên|ktv|kỹ sư|ks|lái xe|bảo vệ|văn thư|lưu trữ|thợ|quản đốc|quản lý|quản giáo|đoàn viên|thành viên|kiểm lâm viên|thanh tra viên|kiểm soát viên|giao dịch viên|lao động|người lao động|nhà báo|phóng viên|biên tập viên|phát thanh viên|thẩm phán|thẩm tra viên|kiểm sát viên|điều tra viên|chấp hành viên|công chứng viên|đăng kiểm viên|thống kê viên|tạp vụ|phục vụ|cấp dưỡng|nấu ăn|huấn luyện viên|hướng dẫn viên|vận hành viên|điều độ viên|điều hành viên|trực ban|trực vận hành|công đoàn viên|kiêm|chánh|chi hội trưởng|viện trưởng|viện phó|cục trưởng|cục phó|vụ trưởng|thuyền trưởng|máy trưởng|trạm trưởng|trạm phó|phụ trách|tổng phụ trách|hội viên|tổng biên tập|đội viên|xã đội trưởng|chỉ huy trưởng|chỉ huy phó|văn phòng thống kê|văn phòng - thống kê|văn hóa - xã hội|tư pháp - hộ tịch|địa chính - xây dựng|văn hóa xã hội|diễn viên|nghệ sĩ|ca sĩ|nghiên cứu viên|thực tập sinh|học viên|tài xế|phi công|tiếp viên|nhân sự|hành chính|kiểm ngân|kiểm hàng|may công nghiệp|công tác viên|cộng tác viên|lễ tân|đầu bếp|giám sát|giám sát viên|trợ lý|đốc công|cai đội|tuần đường|gác chắn|trưởng tàu|lái tàu|bếp trưởng|cửa hàng trưởng";

/// Bodies of a union or party that follow a position and are no unit: `Ủy viên Ban Chấp hành`.
const BODIES: &str = "ban chấp hành|ban thường vụ|ban thường trực|ban lãnh đạo|ban giám hiệu|ban giám đốc|bch|btv|ủy ban kiểm tra|uỷ ban kiểm tra|ubkt|ban kiểm soát";

/// Unit words strong enough to begin a unit in the middle of a text: `Giáo viên Trường THPT Chuyên`.
#[rustfmt::skip]
const STRONG_UNITS: &str = "công đoàn|công ty|tổng công ty|liên đoàn lao động|nghiệp đoàn|trung tâm|bệnh viện|trường thpt|trường thcs|trường tiểu học|trường mầm non|trường mẫu giáo|trường ptdt|trường ptdtbt|trường ptdtnt|trường phổ thông|trường th|trường mn|trường đại học|trường cao đẳng|trường trung cấp|trường trung học|trường chính trị|trường liên cấp|hạt kiểm lâm|ủy ban nhân dân|ubnd|hợp tác xã|htx|quỹ tín dụng|ngân hàng|kho bạc|chi cục|chi nhánh|trạm y tế|nhà máy|xí nghiệp|sở|học viện|khách sạn|điện lực|bưu điện|viễn thông|viện kiểm sát|tòa án|công an|bảo hiểm xã hội|tập đoàn|doanh nghiệp|cđcs|lđlđ|cdcs|ldld|cty|dntn|huyện ủy|tỉnh ủy|thành ủy|ttyt|thuế cơ sở|khối mặt trận|khối cơ quan|khối dân vận|khối đoàn thể|văn phòng hđnd|văn phòng ubnd|cục";

/// And those that are so only when written with a capital.
#[rustfmt::skip]
const STRONG_CAPITALS: &str = "phân xưởng|cảng|thư viện|bảo tàng|đài phát thanh|đài pt|nông trường|lâm trường|ban quản lý|liên minh|huyện đoàn|tỉnh đoàn|thành đoàn|vnpt|viettel|agribank|nhà hát|khu công nghiệp|vườn quốc gia|trại giam|ủy ban mttq|ủy ban mặt trận|hội liên hiệp|phòng khám|phòng giáo dục|báo|đảng ủy|trạm|siêu thị";

#[rustfmt::skip]
const SURNAMES: &str = "nguyễn|trần|lê|phạm|hoàng|huỳnh|phan|vũ|võ|đặng|bùi|đỗ|hồ|ngô|dương|lý|đào|đinh|đoàn|lâm|mai|trịnh|tô|tạ|hà|chu|châu|cao|thái|lưu|lương|phùng|vương|từ|tăng|quách|nông|triệu|bế|ma|hứa|đàm|sằm|giàng|lường|la|lò|vi|lộc|lục|bàn|đồng|thạch|kim|sơn|danh|kiên|liêu|mã|tòng|quàng|cà|lèo|vàng|thào|sùng|mùa|hạng|cứ|tráng|má|vừ|lầu|ly|hờ|chảo|tẩn|phàn|đèo|bạc|cầm|khà|pờ|lỳ|chang|khổng|nghiêm|doãn|văn|viên|ninh|nhâm|mạc|lại|giáp|thân|trương|tống|trà|tôn|âu|ôn|diệp|khúc|khuất|kiều|thiều|tiêu|cù|cung|bạch|an|ân|y|ka|rơ|ksor|siu|rmah|nay|kpă|êban|niê|mlô|ayun|bkrông|hmok|a|rah|lữ|lô|lang|quan|hầu|điêu|thị|điểu|chế|kha|sầm|mông|ngân|hồng|lã|đậu|phí|thi|ung|bá|xa|đổng|hàn|hình|khương|đường|mẫn|vòng|chíu|lỷ|tằng|phún|dường|chìu|lìu|ông|công|trang|phú|trình|tào|thang|hạ|khưu|viêm|nhữ|ngọ|ngụy|hán|hùng|lê|thẩm|cấn|ngạc|tưởng|lưỡng|dư|dương|đới|đan|kiểu|lương|trìu|triệu|mùng|lèng|nùng|vùi|sin|thèn|cháng|ngải|giang|hoa|tòng|cút|báo|moong|cụt|lữ|ốc|hoàng|seo|thò|vần|lù|nùng|cử|cư|dào|sình|phà|sần|tải|hảng|phụng|chẻo|lệnh|đăm|đàng|bành|ốc|ksơr|hiao|rcom|rchâm|puih|kbuôr|byă|knul|buôn|phó|và|cổ|ứng|uông|yên|úc|tất|sử|tề|thôi|triều|trầm|trưng|tiết|tiền|vưu|nhan|nhiêu|kha|bồ|biện|bì|bàng|mâu|mao|luyện|liễu|lều|phù|phi|đoái|điền|địch|đôn|trác|cai|quảng|chử|cáp|cam|cáo|chí|cồ|đinh|đống|đường|giã|hạc|khâu|khiếu|kỳ|lạc|liên|lộ|lỗ|mẫu|mục|nhuận|nhâm|ôn|phạn|quản|sái|tán|thành|thập|thoòng|thường|tiếp|tỉnh|trượng|tuấn|ty|tỷ|viết|võng|vong|voòng|xin|xín|zơrâm|alăng|arâl|bríu|blúp|coor|hốih|pơloong|kê|mấu|pi|chamaléa|katơr|pinăng|đạo|não|thiên|hứng|mang|liêng|cil|bon|kon|lơ|rơông|klong|păng|chau|neàng|neáng|tiêu|hen|pờ|khoàng|sừng|chẩu|lèng|hù|phản|đặng|phủng|lỡ|êya|adrơng|hwing|h'đơk|kđoh";

/// Whether a text begins with the word of a unit.
pub(crate) fn starts_with_unit(text: &str) -> bool {
    let lower = lower(text);
    let is_unit =
        starts(&lower, &book().units) || is_unmarked(&lower) && starts(&lower, &book().strong_units);
    is_unit && !starts(&lower, &book().bodies) && !is_office_holder(&lower)
}

/// Whether a text begins with the word of a position.
pub(crate) fn starts_with_position(text: &str) -> bool {
    let lower = lower(text);
    starts(&lower, &book().positions) || starts(&lower, &book().bodies) || is_office_holder(&lower)
}

/// `Khoi Mat tran huyen`, `To Co dien`: a unit's one word, in a text that has no marks at all. Alone it may be a name's
/// first word too, so it is asked only where a position stands before.
pub(crate) fn starts_with_unmarked_unit(text: &str) -> bool {
    let lower = lower(text);
    let Some(first) = lower.split(' ').next() else { return false };
    is_unmarked(&lower)
        && lower.contains(' ')
        && !starts_with_position(&lower)
        && book().units.0.values().flatten().any(|phrase| fold(phrase) == first)
}

/// `Chi cục trưởng`, `Hạt phó`, `Điện lực viên`: who heads or works in a unit, called by the unit's word.
fn is_office_holder(lower: &str) -> bool {
    let head = lower.split([',', ';', '(', '\n']).next().unwrap_or_default();
    let head = head.split(" - ").next().unwrap_or_default();
    let words: Vec<&str> = head.split_whitespace().collect();
    // Without marks "truong" is a school as well, save at the end.
    let is_last = |at: usize| at + 1 == words.len();
    let is_holder = |at: usize, word: &str| match word {
        "trưởng" | "phó" => true,
        // "Công đoàn Viên chức" is no member of a union.
        "viên" => is_last(at),
        "truong" | "pho" | "vien" => is_last(at) && is_unmarked(head),
        _ => false,
    };
    let ends = words.iter().enumerate().skip(1).take(3).find(|(at, word)| is_holder(*at, word));
    ends.and_then(|(at, _)| words.get(..at)).is_some_and(|unit| {
        let unit = unit.join(" ");
        // "Hạt trưởng": the first word of "hạt kiểm lâm" is enough.
        let is_phrase =
            |phrase: &&str| starts_whole(phrase, &unit) || is_unmarked(&unit) && fold(phrase) == unit;
        book().units.0.values().flatten().any(is_phrase)
    })
}

/// Whether a text begins with a position or a unit of two words or more: `Hiệu trưởng`, `Công ty`.
pub(crate) fn two_word_post(text: &str) -> bool {
    let lower = lower(text);
    let book = book();
    let begins = |phrases: &Phrases| {
        let first = lower.chars().next().unwrap_or_default();
        phrases.of(first).iter().any(|phrase| phrase.contains(' ') && starts_whole(&lower, phrase))
    };
    !is_unmarked(&lower) && (begins(&book.positions) || begins(&book.units))
}

/// Whether a text begins, at a word, with a unit word strong enough to begin a unit inside a sentence.
pub(crate) fn starts_with_strong_unit(text: &str) -> bool {
    let lower = lower(text);
    // "Nhân viên thư viện" works in one, "Nhân viên Thư viện tỉnh" in that one.
    starts(&lower, &book().strong_units)
        || text.starts_with(char::is_uppercase) && starts(&lower, &book().strong_capitals)
}

/// Whether a text is only the word for a union, which names none.
pub(crate) fn is_bare_union(text: &str) -> bool {
    matches!(
        fold(text).as_str(),
        "cdcs" | "cong doan co so" | "cong doan" | "cd" | "cdbp" | "cong doan bo phan" | "to cong doan"
    )
}

/// What a name cell looks like, by its first line.
pub(crate) fn looks(text: &str) -> Looks {
    // Position and unit may stand on lines of their own below the name.
    let text = clean(text.trim().lines().next().unwrap_or_default());
    let small = lower(&text);
    if ["hộ gia đình", "gia đình", "hộ"].iter().any(|lead| starts_whole(&small, lead)) {
        return Looks::Household;
    }
    // "Phòng Thị Mai" is a woman, "Phòng Thị trường" is not.
    let middle = small.split(' ').nth(1).unwrap_or_default();
    let of_people = middle == "thị" || text.is_ascii() && matches!(middle, "thi" | "van");
    let woman = of_people && is_name_shaped(&text) && text.contains(char::is_lowercase);
    if starts_with_unit(&text) && !woman {
        return Looks::Collective;
    }
    let (honorific, name) = split_honorific(&spaced_honorific(&text));
    if honorific.is_some() || starts_with_rank(&name) {
        return Looks::Person;
    }
    let head = name.split([',', ';', '(', '\n']).next().unwrap_or_default().trim();
    if !is_name_shaped(head) {
        return Looks::Unclear;
    }
    let first = lower(head.split(' ').next().unwrap_or_default());
    // "Liêng Jrang K'Phượng": what is written so is a name.
    let of_peoples =
        || head.split(' ').any(|word| word.chars().nth(1).is_some_and(|c| matches!(c, '\'' | '’')));
    if woman || is_surname(&first) || of_peoples() { Looks::Person } else { Looks::PersonShape }
}

/// Whether a text is a name at least as likely as a unit: `Ban Trong Doan` without its marks, `Báo Xuân Tài`.
pub(crate) fn is_likely_name(text: &str) -> bool {
    let text = clean(text);
    let mut words = text.split(' ');
    let first = words.next().unwrap_or_default();
    let is_open = text.is_ascii() || lower(first) == "báo";
    (1..=4).contains(&words.count()) && is_open && is_name_shaped(&text) && is_surname(first)
}

/// Whether every word could be a word of a name: letters only, and written like names are.
pub(crate) fn is_name_shaped(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let letters = |word: &&str| {
        word.chars().all(|c| c.is_alphabetic() || matches!(c, '\'' | '’' | 'ʼ' | '-' | '.'))
            && word.chars().any(char::is_alphabetic)
    };
    let capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase);
    let all_small = text.chars().all(|c| !c.is_uppercase());
    (1..=7).contains(&words.len())
        && words.iter().all(letters)
        && (all_small || words.iter().all(capital))
        && (!starts_with_position(text) || is_of_family_pho(text))
}

/// `Phó Phước Kiệt`, of a family whose name is also the word for a deputy: no word of a post follows.
fn is_of_family_pho(text: &str) -> bool {
    let lower = lower(text);
    let rest = lower.strip_prefix("phó ").unwrap_or_default();
    (1..=4).contains(&rest.split(' ').count())
        && text.starts_with("Phó ")
        && text.split_whitespace().all(|word| word.starts_with(char::is_uppercase))
        && !starts_with_position(rest)
        && !starts_with_unit(rest)
        && !["trưởng", "bí thư", "phòng", "tổng"].iter().any(|post| starts_whole(rest, post))
}

/// Whether a word is a family name of the book, in whatever case.
pub(crate) fn is_surname(first: &str) -> bool {
    let first = &lower(first);
    let Some(letter) = first.chars().next() else { return false };
    if book().surnames.of(letter).contains(&first.as_str()) || first.contains(['\'', '’']) {
        return true;
    }
    first.len() > 1 && first.is_ascii() && SURNAMES.split('|').any(|name| fold(name) == *first)
}

/// Whether a text is a word for a kind of recipient, as kind columns hold it.
pub(crate) fn is_kind_word(text: &str) -> bool {
    matches!(fold(text).as_str(), "tap the" | "ca nhan" | "tt" | "cn" | "ho gia dinh" | "hgd")
}

/// Whether a cell is a tick: `x`, `X`, `✓`, `1`.
pub(crate) fn is_tick(text: &str) -> bool {
    matches!(text.trim(), "x" | "X" | "✓" | "✔" | "v" | "V" | "1" | "+" | "√")
}

/// Whether a cell repeats the one above: `-nt-`, `″`, `như trên`.
pub(crate) fn is_ditto(text: &str) -> bool {
    let text = text.trim();
    if text.len() > 12 {
        return false;
    }
    matches!(text, "″" | "\"" | "''" | "”" | "//" | "-\"-" | "-//-" | "- nt -" | "-nt-")
        || matches!(fold(text).as_str(), "nt" | "nhu tren")
}

/// In small letters, the tones where the phrases have theirs: `Đảng uỷ`, `Toà án` are written both ways.
fn lower(text: &str) -> String {
    let small = clean(text).to_lowercase();
    if small.contains("uỷ") || small.contains("toà") {
        return small.replace("uỷ", "ủy").replace("toà", "tòa");
    }
    small
}

/// Phrases by their first letter.
struct Phrases(BTreeMap<char, Vec<&'static str>>);

impl Phrases {
    fn new(list: &'static str) -> Self {
        let mut by_letter: BTreeMap<char, Vec<&'static str>> = BTreeMap::new();
        for phrase in list.split('|') {
            if let Some(first) = phrase.chars().next() {
                by_letter.entry(first).or_default().push(phrase);
            }
        }
        Self(by_letter)
    }

    fn of(&self, first: char) -> &[&'static str] {
        self.0.get(&first).map_or(&[], Vec::as_slice)
    }
}

/// The lists of this file, parted once.
struct Book {
    units: Phrases,
    positions: Phrases,
    bodies: Phrases,
    strong_units: Phrases,
    strong_capitals: Phrases,
    surnames: Phrases,
}

fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    BOOK.get_or_init(|| Book {
        units: Phrases::new(UNITS),
        positions: Phrases::new(POSITIONS),
        bodies: Phrases::new(BODIES),
        strong_units: Phrases::new(STRONG_UNITS),
        strong_capitals: Phrases::new(STRONG_CAPITALS),
        surnames: Phrases::new(SURNAMES),
    })
}

/// Whether a lower-case text begins with one of the phrases, ending at a word's end.
fn starts(lower: &str, phrases: &Phrases) -> bool {
    let Some(first) = lower.chars().next() else { return false };
    if phrases.of(first).iter().any(|phrase| starts_whole(lower, phrase)) {
        return true;
    }
    // A text without marks: đ and the vowels are looked for under all letters that fold to the first.
    is_unmarked(lower)
        && phrases
            .0
            .iter()
            .filter(|(letter, _)| fold(letter.encode_utf8(&mut [0; 4])).starts_with(first))
            .any(|(_, phrases)| {
                phrases
                    .iter()
                    .filter(|phrase| phrase.contains(' '))
                    .any(|phrase| starts_whole(lower, &fold(phrase)))
            })
}

/// Whether a text has no letter with a mark; quotation marks and dashes are none.
fn is_unmarked(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii() || !c.is_alphabetic())
}

fn starts_whole(lower: &str, phrase: &str) -> bool {
    lower.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_and_people_are_told_apart_by_their_marks() {
        for unit in [
            "Ban Nữ công",
            "Đoàn Thanh niên xã Bằng Vân",
            "Khoa Nội",
            "CÔNG ĐOÀN CƠ SỞ SỞ Y TẾ",
            "Cong ty May",
        ] {
            assert_eq!(looks(unit), Looks::Collective, "{unit}");
        }
        for person in [
            "Bàn Thị Hương",
            "Đoàn Văn Hậu",
            "Nông Thị Hà",
            "Lâm Văn Ban",
            "H'Yên Niê",
            "Y Bhiă",
            "Bế Ích",
            "Ban Thi Hoa",
        ] {
            assert_eq!(looks(person), Looks::Person, "{person}");
        }
        assert_eq!(looks("Hộ gia đình ông Lò Văn Pớ"), Looks::Household);
        assert_eq!(looks("Tanaka Yuki"), Looks::PersonShape);
        assert_eq!(looks("123"), Looks::Unclear);
    }

    #[test]
    fn who_heads_a_unit_is_no_unit() {
        for position in [
            "Chi cục trưởng",
            "Điện lực viên - CĐCS Điện lực",
            "Điện lực viên",
            "Hạt trưởng, CĐCS Hạt Kiểm lâm",
            "Chi cuc truong",
        ] {
            assert!(starts_with_position(position) && !starts_with_unit(position), "{position}");
        }
        assert!(
            is_name_shaped("Phó Phước Kiệt")
                && !is_name_shaped("Phó Giám Đốc")
                && !is_name_shaped("Phó Quản Đốc")
        );
        for unit in [
            "Công đoàn Viên chức tỉnh",
            "CD cac KCN",
            "Chi cục Thuế huyện Ba Bể",
            "Điện lực Na Rì",
            "Truong THCS Nam Mau",
            "Khối Mặt trận",
        ] {
            assert!(starts_with_unit(unit), "{unit}");
        }
        assert!(starts_with_unmarked_unit("Khoi Mat tran va cac doan the huyen"));
        assert!(!starts_with_unmarked_unit("To truong To Co dien"));
    }

    #[test]
    fn a_union_position_is_no_unit() {
        assert!(starts_with_position("Ủy viên Ban Chấp hành CĐCS"));
        assert!(!starts_with_unit("Ban Chấp hành CĐCS"));
        assert!(starts_with_unit("CĐCS Trường THCS Nam Mẫu"));
        assert!(!starts_with_unit("Công nhân tổ Cơ điện"));
    }
}
