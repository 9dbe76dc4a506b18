//! The words that names are made of: families, and middle and given names, each list with the commonest first.

use std::collections::HashMap;
use std::sync::OnceLock;

/// Families of the Kinh, Tày, Nùng, Hoa and others whose names are made of Vietnamese syllables.
#[rustfmt::skip]
const FAMILIES: &str = "nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh đoàn trương trịnh \
    lâm mai tô tạ hà chu châu cao thái lưu lương phùng vương từ tăng quách nông triệu bế ma hứa đàm sằm lường lò vi lộc lục \
    bàn đồng tòng quàng cà lèo vàng thào sùng giàng đèo bạc cầm khổng nghiêm doãn văn viên ninh nhâm mạc lại giáp thân tống \
    trà tôn âu ôn diệp khúc khuất kiều thiều tiêu cù cung bạch lô hầu điêu sầm mông ngân hồng lã đậu phí ung đổng hàn khương \
    mẫn trang trình tào thang khưu viêm nhữ ngọ ngụy hán thẩm cấn ngạc tưởng dư đới đan lù";

/// Families that peoples of the highlands, the Khmer or the Cham bear too: their other words need be no syllables.
const SHARED: &str = "đinh hồ hà lò cà kim thạch sơn danh châu lý ma vi lù trà hán";

/// Families that no middle or given name is mistaken for.
const COMMON: usize = 21;

/// Words of middle and given names.
#[rustfmt::skip]
const GIVEN: &str = "thị văn hương anh hùng dũng hà thanh minh lan hoa nga hằng hạnh thủy thu ngọc hồng phương bình tuấn cường thắng sơn \
    đức nam hải long hiền huyền hường linh mai trang tâm thảo yến dung loan vân oanh nhung phượng quỳnh liên thúy thùy tuyết \
    xuân kim bích mỹ hoài diệu lệ như đình hữu công quang bá viết trọng thế duy danh huy hoàng quý nhật tiến phúc mạnh an quốc gia tấn chí \
    sỹ khắc ý kỳ liễu đào duyên phú ánh sang thư hưởng hậu giang uyên lâm mơ mỵ thoa ước kiều diễm thơm my sen ngân đông bắc \
    ích cúc hội việt xuyến hiếu vinh khôi quyết đoàn sở khoa chiến ninh tổ khải ban đạt toàn phong quân bảo chi tùng trường ấn \
    giáp huỳnh dưỡng lương thông chương biên sử tân lượng vĩ hoạt thạch cảnh út lam tài trà trí lực sáng duẩn tuệ nghĩa vui huệ \
    diệp thọ nguyên luân thái tú kiên hoan hiệp định tuyên dân vỹ tuyền lân thức phước tế lập uy chinh vy trúc xoan khánh bằng \
    vượng độ ngát thực sâm thương thịnh điệp ngoan hiển nhân hào phấn na thiện nguyệt huế chung toản nụ tín hảo sinh châm chiêm \
    ly trinh yên khuyên dịu doanh khuê thường mận quyên hiên huấn thuận thơ tươi chuyên học thêm hòa thăng trực tình lụa thắm \
    tuyến bách luyến lài nhàn hân nhâm vi trung ái ân ba bảy bé bền bích bút cam cẩm cần cát chiều chính chúc chức chương cửu cương \
    dần dậu đại đăng đề điền điển đính đồng đường giao hạ hai hân hiến hiệu hoàn hoành hợi hợp huân hưng hướng huyên khang khanh \
    khiêm khương kiệt la lai lạc lành lãm lệ liêm liệu lĩnh lộc lợi lợi luật lưu lựu lý mẫn mậu miên mùi năm ngà nghi nghiêm nghị ngợi \
    nguyện nhã nhài nhạn nhất nhi nhị nhiên như nhuận nhường nở oánh phát phi phiên phiến phụng quế quy quyền rạng san sáu sắc sáo \
    soạn sự sửu tạo tám tất tây thạo thân thành thạnh thấm thập thất thao thắng thi thiên thiệp thiết thìn thoại thoan thoàn thới \
    thời thú thuần thuật thục thuyên thuyết thụy thư tiên tiệp tín tỉnh tình toán tố tráng trâm trân triển triết trình triều tự tuất \
    tuân túc tứ tư tường tưởng tý tỵ uẩn vàng vị viên vịnh vọng vũ vụ vương xa xinh xuyên yêu ngoãn nhẫn nhuệ phái phán pháp phẩm phiệt \
    quảng quản quyến ren rin sao say son sính tá tạc tài tần tấn tập thả thanh thạch tháp then thể thỏa thọ thùy thự tịnh toại tôn trầm triệu truyền \
    trưởng tuế tuyển uyển vấn vạn viện võ vượt xiêm xuyến ý yên ước đắc đài đàn đảm đán đạo đệ đến điểm điệp đoan đoài đốc độ đôn đua đức \
    a á bàng báu bổng bốn cảm căn cấp chanh chất châu chấn chắt chế chuân chuẩn chuông cơ cung cầu cầm dạ dạng danh dật diên diện \
    diệm dinh do doan du duệ dục duyệt dự dương giản giới hàm hàn hãn hành hậu hé hiểu hiếu hoạch hoãn hóa hòe hồ hối huề hùng huynh hứa hứng \
    khả khai khâm khiết khoan khoát khuy khuông khởi kha khẩn khoái kỷ ký lãng lăng lập lẫm lâu liệt linh lịch lúa lục lũy luyện mãi mạo mận mến miền miện \
    mừng mưu mý nết ngạn ngần ngọ ngôn ngữ nhiệm nhu nhượng niệm nương ơn phách phàm phan phòng phu phùng phương quả quán quả quất quỹ rạng sáng \
    sĩ sim sợi tam tài tào tạo tăng tha thai tham thắm thầm thận thép thiêm thoả thoáng thước tiếp tiến tiệm tỏ tòng tới trà trác trạch trai trang trị trịnh trợ trụ trúc từ tửu vẻ vét vóc xuất xứng";

/// The book, parted once: each word with its place in its list.
struct Book {
    families: HashMap<&'static str, usize>,
    given: HashMap<&'static str, usize>,
}

fn book() -> &'static Book {
    static BOOK: OnceLock<Book> = OnceLock::new();
    let places = |list: &'static str| {
        let mut places = HashMap::new();
        for (word, place) in list.split_whitespace().zip(0..) {
            places.entry(word).or_insert(place);
        }
        places
    };
    BOOK.get_or_init(|| Book { families: places(FAMILIES), given: places(GIVEN) })
}

/// How names of a family are spelt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Family {
    /// In Vietnamese syllables.
    Plain,
    /// Mostly so, but peoples of the highlands, the Khmer or the Cham bear it too.
    Shared,
    /// It is not in the book.
    Unknown,
}

/// How names of this family are spelt.
pub(super) fn family(word: &str) -> Family {
    let word = word.to_lowercase();
    if SHARED.split(' ').any(|shared| shared == word) {
        Family::Shared
    } else if book().families.contains_key(word.as_str()) {
        Family::Plain
    } else {
        Family::Unknown
    }
}

/// Whether a word is one of the commonest families, which begin a name wherever they stand.
pub(super) fn is_common_family(word: &str) -> bool {
    book().families.get(word.to_lowercase().as_str()).is_some_and(|place| *place < COMMON)
}

/// Whether a word is known as a middle or given name, wherever its tone stands: `Hòa`, `Hoà`.
pub(super) fn is_given(word: &str) -> bool {
    book().given.contains_key(even_tone(&word.to_lowercase()).as_str())
}

/// A small word with its tone where the book has it, of the two letters that may bear it.
fn even_tone(word: &str) -> String {
    #[rustfmt::skip]
    const ENDS: &[(&str, &str)] = &[
        ("oà", "òa"), ("oá", "óa"), ("oả", "ỏa"), ("oã", "õa"), ("oạ", "ọa"), ("oè", "òe"), ("oé", "óe"), ("oẻ", "ỏe"), ("oẽ", "õe"), ("oẹ", "ọe"),
        ("uỳ", "ùy"), ("uý", "úy"), ("uỷ", "ủy"), ("uỹ", "ũy"), ("uỵ", "ụy"),
    ];
    let even = |(end, other): &(&str, &str)| Some(format!("{}{other}", word.strip_suffix(end)?));
    let is_open = !word.starts_with("qu");
    ENDS.iter().find_map(even).filter(|_| is_open).unwrap_or_else(|| word.to_owned())
}

/// The commonest families, small.
pub(super) fn common_families() -> impl Iterator<Item = &'static str> {
    FAMILIES.split_whitespace().take(COMMON)
}

/// All middle and given names, small, the commonest first.
pub(super) fn given_names() -> impl Iterator<Item = &'static str> {
    GIVEN.split_whitespace()
}

/// How well the words of a name are known: the family by how common it is, each other word as one.
pub(crate) fn known_words(name: &str) -> usize {
    let mut words = name.split_whitespace();
    let first = words.next().unwrap_or_default().to_lowercase();
    let first = match book().families.get(first.as_str()) {
        Some(place) if *place < COMMON => 3,
        Some(_) => 2,
        None => usize::from(is_given(&first)),
    };
    first + words.filter(|word| is_given(word) || family(word) != Family::Unknown).count()
}
