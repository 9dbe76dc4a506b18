//! The synonym book of headings: which words above a column mean what.
//!
//! Phrases are folded (lower case, no marks, đ as d). The longest phrase wins, so `don vi trinh` is never read as
//! `don vi`. A wording that every office meets is a new line here; an office adds its own ones to its
//! [`HeadingBook`](crate::HeadingBook).

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Meaning {
    /// The row's number in the list (TT, STT).
    Ordinal,
    /// The word before the name (Ông/Bà).
    Honorific,
    /// A person's name; position and unit may stand in the same cell.
    Name,
    /// Family and middle name, where the given name has a column of its own.
    FamilyName,
    /// The given name alone.
    GivenName,
    /// A collective's name.
    Collective,
    /// A person's or a collective's name.
    Recipient,
    /// What the person does.
    Position,
    /// The person's unit.
    Unit,
    /// A part of the unit, such as a department.
    UnitPart,
    /// Position and unit in one cell.
    PositionUnit,
    /// The unit that nominates.
    NominatedBy,
    /// The award.
    Award,
    /// A column that is ticked for one award, which its heading names.
    AwardTick,
    /// The theme.
    Theme,
    /// The sentence of merit.
    Citation,
    /// A remark.
    Note,
    /// Nam or Nữ.
    Gender,
    /// Ticked, or filled, for men.
    Men,
    /// Ticked, or filled, for women.
    Women,
    /// Day or year of birth.
    BirthDate,
    /// Person or collective.
    Kind,
    /// Known, and not part of a nomination (telephone, amount of money).
    Aside,
    /// Unknown.
    Unnamed,
}

impl Meaning {
    /// The word by which the meaning is known to screens and terminals.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Ordinal => "ordinal",
            Self::Honorific => "honorific",
            Self::Name => "name",
            Self::FamilyName => "family_name",
            Self::GivenName => "given_name",
            Self::Collective => "collective",
            Self::Recipient => "recipient",
            Self::Position => "position",
            Self::Unit => "unit",
            Self::UnitPart => "unit_part",
            Self::PositionUnit => "position_unit",
            Self::NominatedBy => "nominated_by",
            Self::Award => "award",
            Self::AwardTick => "award_tick",
            Self::Theme => "theme",
            Self::Citation => "citation",
            Self::Note => "note",
            Self::Gender => "gender",
            Self::Men => "men",
            Self::Women => "women",
            Self::BirthDate => "birth_date",
            Self::Kind => "kind",
            Self::Aside => "aside",
            Self::Unnamed => "unnamed",
        }
    }

    /// Every meaning that a person can give to a column or to a wording; the others depend on what a column holds.
    pub const CHOOSABLE: [Self; 20] = [
        Self::Ordinal,
        Self::Honorific,
        Self::Name,
        Self::FamilyName,
        Self::GivenName,
        Self::Collective,
        Self::Recipient,
        Self::Position,
        Self::Unit,
        Self::UnitPart,
        Self::PositionUnit,
        Self::NominatedBy,
        Self::Award,
        Self::Theme,
        Self::Citation,
        Self::Note,
        Self::Gender,
        Self::BirthDate,
        Self::Kind,
        Self::Aside,
    ];

    /// The choosable meaning of a word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::CHOOSABLE.into_iter().find(|meaning| meaning.as_str() == word)
    }

    /// Whether the column says who is nominated.
    #[must_use]
    pub const fn names_recipient(self) -> bool {
        matches!(self, Self::Name | Self::GivenName | Self::FamilyName | Self::Collective | Self::Recipient)
    }
}

/// A piece of meaning that one phrase carries; several in one heading are put together by [`crate::headings`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Atom {
    /// The meaning itself.
    Is(Meaning),
    /// "cá nhân": a person's name, or one half of "tập thể, cá nhân".
    Person,
    /// "tên đơn vị": a collective's name, or a person's unit.
    UnitName,
    /// "tên": a given name, or a name.
    BareName,
    /// "cđcs", "đơn vị": a person's unit, or a collective, or who nominates.
    BareUnit,
}

use Atom::{BareName, BareUnit, Is, Person, UnitName};
use Meaning::{
    Aside, Award, BirthDate, Citation, Collective, FamilyName, Gender, Honorific, Kind, Name, NominatedBy,
    Note, Ordinal, Position, Recipient, Theme, Unit, UnitPart,
};

/// Phrases by what they mean, parted by `|`.
#[rustfmt::skip]
const BOOK: &[(Atom, &str)] = &[
    (Is(Ordinal), "tt|stt|s tt|t t|s t t|so tt|so thu tu|thu tu|no"),
    (Is(Honorific), "danh xung|ten goi|ong ba|xung ho|quan ham|hoc ham hoc vi|hoc vi"),
    (Is(Name), "ho va ten|ho ten|ho va ten khai sinh|ho va ten ca nhan|ho ten ca nhan|ho va ten nguoi duoc de nghi|nguoi duoc de nghi|nguoi duoc khen|nguoi duoc khen thuong|ten doan vien|ho ten doan vien|ten can bo|ten nguoi duoc khen|ho va ten can bo|ho va ten doan vien|ho ten can bo doan vien|ho va ten can bo doan vien|ho va ten doan vien nguoi lao dong|ho ten nguoi duoc khen thuong"),
    (Person, "ca nhan|ten ca nhan"),
    (Is(FamilyName), "ho dem|ho va dem|ho va ten dem|ho ten dem|ho va chu dem|ho va chu lot|ho va ten lot|ho lot|ho va lot"),
    (BareName, "ten"),
    (Is(Collective), "ten tap the|tap the|ten tap the duoc de nghi|ten goi tap the"),
    (UnitName, "ten don vi|ten cdcs|ten cong doan co so|ten cong doan|ten to chuc cong doan|ten don vi duoc de nghi|ten to chuc|ten co quan don vi|ten co quan"),
    (Is(Recipient), "ten doi tuong|doi tuong duoc khen thuong|doi tuong duoc de nghi|doi tuong de nghi|doi tuong de nghi khen|doi tuong de nghi khen thuong|doi tuong de nghi tang|ten tap the ho gia dinh|tap the ho gia dinh|ten ho gia dinh|ho gia dinh|ca nhan ho gia dinh|tap the ca nhan ho gia dinh"),
    (Is(Position), "chuc vu|c vu|ch vu|chuc danh|c danh|chuc vu chuc danh|chuc vu cong tac|chuc vu cong doan|chuc vu chinh quyen|chuc vu chuyen mon|chuc vu cd|cv|chuc vu chinh quyen doan the|chuc vu hien tai|chuc vu dang|cong viec|cong viec dang lam|cong viec dam nhan|vi tri viec lam|vi tri cong tac|nghe nghiep|cap bac"),
    (Is(Unit), "don vi cong tac|noi cong tac|noi lam viec|don vi lam viec|co quan cong tac|co quan don vi cong tac|co quan don vi|co quan|dia chi cong tac|don vi sinh hoat|thuoc don vi|dv cong tac|don vi ct|noi ct|don vi noi cong tac|cong tac tai|dvct|sinh hoat tai cdcs|sinh hoat tai cong doan co so|sinh hoat cong doan tai|noi sinh hoat cong doan|thuoc cdcs|thuoc cong doan co so|don vi sinh hoat cong doan"),
    (BareUnit, "don vi|dv|cd co so|cdcs|cong doan co so|to chuc cong doan|cong ty|doanh nghiep|ten cong ty|ten doanh nghiep"),
    (Is(UnitPart), "phong ban|ten phong ban|bo phan|to cong doan|khoa phong|phong khoa|to san xuat|bo phan cong tac|cong doan bo phan|phong|to doi"),
    (Is(NominatedBy), "don vi trinh|don vi trinh khen|don vi trinh khen thuong|co quan trinh|cap trinh|don vi de nghi|don vi de nghi khen thuong|co quan de nghi|to chuc de nghi|noi de nghi|don vi de xuat|don vi quan ly|cong doan quan ly|cong doan cap tren|cong doan cap tren truc tiep|cong doan cap tren truc tiep co so|cong doan cap tren co so|cap tren|don vi cap tren|don vi gioi thieu|don vi chu quan|ldld huyen|ldld huyen thanh pho|ldld huyen cd nganh|ldld huyen thi xa thanh pho|cong doan nganh|don vi lap danh sach|don vi gui|thuoc cong doan|truc thuoc|don vi truc thuoc|co quan quan ly|cd cap tren|dv trinh|dv de nghi|don vi trinh kt|don vi de nghi kt|cdctttcs|don vi trinh de nghi|cong doan trinh|cong doan de nghi"),
    (Is(Award), "hinh thuc khen thuong|hinh thuc|hinh thuc khen|hinh thuc de nghi|hinh thuc de nghi khen|hinh thuc de nghi khen thuong|hinh thuc khen thuong de nghi|hinh thuc de xuat|hinh thuc duoc khen|danh hieu|danh hieu thi dua|danh hieu hinh thuc|hinh thuc danh hieu|danh hieu de nghi|danh hieu thi dua hinh thuc khen thuong|danh hieu hinh thuc khen thuong|de nghi khen thuong|de nghi khen|de nghi tang|de nghi tang thuong|khen thuong|muc khen|muc khen thuong|muc de nghi|de xuat khen thuong|noi dung de nghi|ma hinh thuc|ma danh hieu|loai khen|loai khen thuong|hinh thuc thi dua khen thuong|de nghi hinh thuc khen thuong|de nghi|bang khen giay khen|hinh thuc kt|h thuc kt|h thuc|h thuc khen|h thuc khen thuong|ht khen thuong|hinh thuc de nghi kt|htkt|danh hieu htkt|danh hieu hinh thuc kt|de nghi kt|hinh thuc de nghi tang|hinh thuc tang"),
    (Is(Theme), "chuyen de|ten chuyen de|noi dung chuyen de|chuyen de khen thuong|phong trao|phong trao thi dua|ten phong trao|chuyen de thi dua"),
    (Is(Citation), "thanh tich|tom tat thanh tich|thanh tich tom tat|thanh tich dat duoc|tom tat thanh tich dat duoc|thanh tich xuat sac|thanh tich noi bat|tom tat thanh tich noi bat|thanh tich tieu bieu|thanh tich chu yeu|thanh tich de nghi|thanh tich de nghi khen thuong|thanh tich khen thuong|tom tat thanh tich de nghi khen thuong|ly do|li do|li do khen|li do khen thuong|li do de nghi|ly do khen|ly do khen thuong|ly do de nghi|ly do de nghi khen thuong|noi dung|noi dung khen|noi dung khen thuong|noi dung thanh tich|noi dung ghi tren bang|noi dung in tren bang|noi dung ghi bang khen|co thanh tich|da co thanh tich|noi dung ghi nhan|tom tat|thanh tich ghi tren bang"),
    (Is(Note), "ghi chu|luu y|chu thich"),
    (Is(Gender), "gioi tinh|gioi|phai|nam nu|gt"),
    (Is(BirthDate), "ngay sinh|nam sinh|ngay thang nam sinh|ngay thang sinh|sinh nam|sinh ngay|ngay sinh nam sinh|ngay nam sinh|ns|ntns"),
    (Is(Kind), "phan loai doi tuong|loai doi tuong|doi tuong khen thuong|doi tuong|phan loai"),
    (Is(Aside), "nam vao cd|ngay vao cd|nam vao cong doan|so nam cong tac|nam tuyen dung|so so vang|dan toc|ton giao|trinh do|trinh do chuyen mon|chuyen mon nghiep vu|chuyen mon|que quan|so dien thoai|dien thoai|sdt|so dt|dia chi|email|ngay vao cong doan|ngay vao dang|dang vien|muc thuong|tien thuong|so tien|muc tien|he so|so quyet dinh|so qd|ngay quyet dinh|nam cong tac|tham nien|thoi gian cong tac|ten sang kien|ten de tai|sang kien|linh vuc|khoi|cum|khoi thi dua|cum thi dua|khoi cum thi dua|cum khoi thi dua|so doan vien|tong so doan vien|so lao dong|tong so lao dong|ky nhan|ky ten|chu ky|xep loai|ket qua xep loai|ty le phieu|ty le|so phieu|ket qua bo phieu|so phieu dong y|so phieu tan thanh|so phieu bau|ty le phieu bau|ty le phieu dong y|phieu bau|cccd|so cccd|cmnd|cmnd cccd|ma so thue|ma doan vien|so the doan vien|ma phan loai|ma don vi|da khen|da duoc khen|da duoc khen thuong|hinh thuc da khen|danh hieu da dat|khen thuong da dat|hinh thuc da duoc khen thuong|cac hinh thuc da duoc khen thuong|thanh tich nam truoc|qua trinh khen thuong|loai hinh khen thuong|loai hinh|co thi dua|co|bang khen|giay khen|bk|gk|co thi dua tap the|bang khen tap the|bang khen ca nhan|giay khen tap the|giay khen ca nhan|danh gia|danh gia xep loai|muc do hoan thanh|muc do hoan thanh nhiem vu|ket qua danh gia|cong nhan sang kien|quyet dinh cong nhan|quyet dinh|dt|dt lien he|dien thoai lien he|so cnvcld|tong so cnvcld|cnvcld|tong so dv|so dv|trinh do cm|trinh do van hoa|khen thuong nam truoc|danh hieu nam truoc|hinh thuc nam truoc|so nam tham gia|so nam|so bhxh|so bao hiem xa hoi|ngay vao nganh|stk|so tai khoan|so tham dinh|y kien tham dinh|ket qua tham dinh"),
];

/// The phrases that the program comes with, and what they mean.
pub(crate) fn phrases() -> impl Iterator<Item = (&'static str, Atom)> {
    BOOK.iter().flat_map(|(atom, list)| list.split('|').map(|phrase| (phrase, *atom)))
}

/// The phrases that the program comes with and that mean one thing wherever they stand, by that meaning.
#[must_use]
pub fn built_in() -> Vec<(Meaning, Vec<&'static str>)> {
    let plain = |(atom, list): &(Atom, &'static str)| match atom {
        Atom::Is(meaning) => Some((*meaning, list.split('|').collect())),
        Person | UnitName | BareName | BareUnit => None,
    };
    BOOK.iter().filter_map(plain).collect()
}

/// Headings that would make a sheet a list, as units write them.
pub(crate) const NEEDED: [&str; 4] =
    ["Họ và tên", "Tên tập thể", "Chức vụ, đơn vị công tác", "Hình thức khen thưởng"];

/// Words of a heading that add nothing.
pub(crate) const FILLERS: &[&str] = &[
    "va", "hoac", "cua", "de", "nghi", "khen", "thuong", "hien", "nay", "ghi", "ro", "theo", "nguoi", "duoc",
    "cac", "xet", "tang", "neu", "co", "trong", "nam", "chi", "tiet", "day", "du", "chinh", "quyen", "doan",
    "the", "so", "noi", "bat", "tieu", "bieu", "lien", "he",
];

#[cfg(test)]
mod tests {
    use super::*;
    use domain::text::fold;
    use std::collections::BTreeSet;

    #[test]
    fn phrases_are_folded_and_none_stands_twice() {
        let mut seen = BTreeSet::new();
        for (phrase, _) in phrases() {
            assert_eq!(fold(phrase), phrase);
            assert!(seen.insert(phrase), "{phrase} stands twice");
        }
    }
}
