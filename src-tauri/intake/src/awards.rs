//! Which award and theme a text names: a cell, a group row, a title or a sheet's name.

use crate::content::starts_with_unit;
use crate::doubt::Doubt;
use crate::lexicon::{FoundAward, Lexicon, Scope};
use domain::catalogue::AwardCode;
use domain::text::{clean, fold};

/// What one text says about award and theme.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Said {
    /// The text.
    pub text: String,
    /// The one award it names; `None` where it names none or several.
    pub award: Option<FoundAward>,
    /// The theme it names.
    pub theme: Option<ThemeWord>,
    /// Whether it says that the award is for a theme.
    pub theming: Option<Scope>,
}

/// A theme as named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum ThemeWord {
    /// Of the catalogue, by its full name.
    Known(String),
    /// As written: a theme of the catalogue, by a fuller name.
    Fuller(String),
    /// Not in the catalogue, as written.
    Unknown(String),
}

/// Those who award, folded, with the words under which the catalogue knows their awards. Highest first.
const ISSUERS: &[(&str, &str)] = &[
    ("thu tuong", "thu tuong chinh phu"),
    ("chinh phu", "chinh phu"),
    ("tong lien doan", "tong lien doan"),
    ("tong ldld", "tong lien doan"),
    ("tld", "tong lien doan"),
    ("tldldvn", "tong lien doan"),
    ("ttg", "thu tuong chinh phu"),
    ("ttcp", "thu tuong chinh phu"),
    ("chu tich ubnd tinh", "ubnd tinh"),
    ("uy ban nhan dan tinh", "ubnd tinh"),
    ("ubnd tinh", "ubnd tinh"),
    ("chu tich ubnd xa", "ubnd xa"),
    ("ubnd xa", "ubnd xa"),
    ("thu truong", "thu truong"),
];

/// Forms of commendation as they are abbreviated, and in full, folded.
const FORMS: &[(&str, &str)] = &[("bk", "bang khen"), ("gk", "giay khen"), ("co", "co thi dua")];

impl Said {
    /// Whether it is an award for a theme.
    pub(crate) fn is_thematic(&self) -> bool {
        let of_theme = self.award.as_ref().is_some_and(|award| award.scope == Scope::Thematic);
        of_theme || self.theme.is_some() || self.theming == Some(Scope::Thematic)
    }

    /// What a cell, a group row or a title says.
    pub(crate) fn by_text(text: &str, lexicon: &Lexicon) -> Self {
        let text = clean(text);
        let quote = quoted(&text);
        let open = match &quote {
            // The name of a badge stands in quotes too; only themes are set aside.
            Some(quote) if !fold(quote).starts_with("vi su nghiep") => text.replace(quote.as_str(), " "),
            _ => text.clone(),
        };
        let folded = fold(&open);
        let award = the_award(&folded, lexicon);
        let marked = ["chuyen de", "phong trao", "thi dua theo"].iter().find_map(|mark| whole(&folded, mark));
        let theming = match &award {
            _ if whole(&folded, "toan dien").is_some() => Some(Scope::AllRound),
            _ if whole(&folded, "chuyen de").is_some() => Some(Scope::Thematic),
            Some(award) if award.scope == Scope::Thematic => Some(Scope::Thematic),
            _ => None,
        };
        let theme = theme(quote.as_deref(), &folded, marked, lexicon);
        Self { text, award, theme, theming }
    }

    /// What a theme column's cell says: all of it is the theme.
    pub(crate) fn by_theme(text: &str, lexicon: &Lexicon) -> Self {
        let text = clean(text);
        let theme = theme(Some(&text), "", Some(0), lexicon);
        Self { text, award: None, theme, theming: Some(Scope::Thematic) }
    }

    /// What a sheet's name says: often nothing but an abbreviation, `XSĐ-ATVSLĐ`, `BK cá nhân`.
    pub(crate) fn by_sheet_name(name: &str, lexicon: &Lexicon) -> Self {
        let mut said = Self::by_text(name, lexicon);
        if said.theme.is_none() && !starts_with_unit(name) {
            said.theme = known(&fold(name), lexicon);
        }
        said
    }

    /// Whether it says anything.
    pub(crate) fn says_something(&self) -> bool {
        self.award.is_some() || self.theme.is_some()
    }
}

/// The award and theme of a row, from what its texts say, the nearest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Decided {
    pub award: Option<AwardCode>,
    pub text: Option<String>,
    pub theme: Option<String>,
    pub doubts: Vec<Doubt>,
}

/// Decides by the nearest text that names an award; a theme from any of them makes a plain award thematic.
pub(crate) fn decide(said: &[&Said], lexicon: &Lexicon) -> Decided {
    let mut decided = Decided::default();
    let theme = said.iter().find_map(|one| one.theme.clone());
    let thematic = said.iter().find_map(|one| one.theming);
    let Some(source) = said.iter().find(|one| one.award.is_some()) else {
        return by_theme_alone(theme, said, lexicon);
    };
    decided.text = Some(source.text.clone());
    let Some(found) = &source.award else { return decided };
    let plain = found.scope == Scope::AllRound && source.theming != Some(Scope::AllRound);
    let wants_theme = matches!(theme, Some(ThemeWord::Known(_) | ThemeWord::Fuller(_)))
        || thematic == Some(Scope::Thematic);
    let raised = if plain && wants_theme { lexicon.thematic_of(&found.code) } else { None };
    let is_thematic = raised.is_some() || found.scope == Scope::Thematic;
    decided.award = Some(raised.unwrap_or_else(|| found.code.clone()));
    if is_thematic {
        name_theme(&mut decided, theme);
    }
    decided
}

fn by_theme_alone(theme: Option<ThemeWord>, said: &[&Said], lexicon: &Lexicon) -> Decided {
    let mut decided = Decided::default();
    let source =
        said.iter().find(|one| matches!(one.theme, Some(ThemeWord::Known(_) | ThemeWord::Fuller(_))));
    let guess = lexicon.awards_in("bang khen chuyen de").into_iter().next();
    match (source, guess) {
        (Some(source), Some(award)) => {
            decided.award = Some(award.code);
            decided.text = Some(source.text.clone());
            decided.doubts.push(Doubt::AwardGuessed { text: source.text.clone() });
            name_theme(&mut decided, theme);
        }
        _ => decided.doubts.push(Doubt::AwardMissing),
    }
    decided
}

fn name_theme(decided: &mut Decided, theme: Option<ThemeWord>) {
    match theme {
        Some(ThemeWord::Known(name) | ThemeWord::Fuller(name)) => decided.theme = Some(name),
        Some(ThemeWord::Unknown(text)) => {
            decided.theme = Some(text.clone());
            decided.doubts.push(Doubt::ThemeUnknown { text });
        }
        None => decided.doubts.push(Doubt::ThemeMissing),
    }
}

/// The one award that a folded text names; the issuer may stand anywhere in it.
fn the_award(folded: &str, lexicon: &Lexicon) -> Option<FoundAward> {
    let text = if folded == "co" { "co thi dua" } else { folded };
    let mut found = lexicon.awards_in(text);
    found.dedup_by(|one, other| one.code == other.code);
    let first = found.pop()?;
    if found.iter().any(|other| other.code != first.code) {
        return None;
    }
    let issued =
        ISSUERS.iter().filter(|(words, _)| whole(text, words).is_some()).find_map(|(_, canonical)| {
            let form = first.phrase.strip_suffix(" toan dien").unwrap_or(&first.phrase);
            // "BK TLĐ" is in the catalogue's words, "BK Thủ tướng" only in full.
            let full = FORMS.iter().find(|(short, _)| *short == form).map_or(form, |(_, full)| full);
            let wanted = format!("{full} {canonical}");
            lexicon.awards_in(&wanted).into_iter().find(|award| award.phrase == wanted)
        });
    Some(issued.unwrap_or(first))
}

/// The theme in quotes, or after the words that announce one.
fn theme(quote: Option<&str>, folded: &str, marked: Option<usize>, lexicon: &Lexicon) -> Option<ThemeWord> {
    if let Some(quote) = quote {
        let quoted = fold(quote);
        if let Some((at, phrase, name)) = lexicon.theme_in(&quoted) {
            let goes_on = at == 0 && says_more(quoted.get(phrase.len()..).unwrap_or_default(), name);
            return Some(if goes_on {
                ThemeWord::Fuller(printed(&bare(quote)))
            } else {
                ThemeWord::Known(name.to_owned())
            });
        }
        return marked.map(|_| ThemeWord::Unknown(bare(quote)));
    }
    known(folded.get(marked?..)?, lexicon)
}

/// Whether words in quotes behind a theme's own make a name of them that is another than the catalogue's:
/// `Đổi mới sáng tạo, hiệu quả, an toàn`. Years, and words that the catalogue's name has too, do not.
fn says_more(behind: &str, name: &str) -> bool {
    const OF_TIME: [&str; 6] = ["nam", "hoc", "giai", "doan", "dot", "tu"];
    let name = fold(name);
    let says = |word: &str| {
        !word.contains(|c: char| c.is_ascii_digit())
            && !OF_TIME.contains(&word)
            && !name.split(' ').any(|known| known == word)
    };
    // One word more may be a slip: "Giỏi việc nước, đảm đang việc nhà".
    behind.split_whitespace().filter(|word| says(word)).count() > 1
}

/// A theme in the case of print: in capitals it came from a title in capitals.
fn printed(theme: &str) -> String {
    crate::casing::phrase(theme).unwrap_or_else(|| theme.to_owned())
}

fn known(folded: &str, lexicon: &Lexicon) -> Option<ThemeWord> {
    lexicon.theme_in(folded).map(|(.., name)| ThemeWord::Known(name.to_owned()))
}

/// The first piece in quotation marks, with its marks.
fn quoted(text: &str) -> Option<String> {
    const PAIRS: [(char, char); 4] = [('“', '”'), ('"', '"'), ('«', '»'), ('‘', '’')];
    PAIRS.iter().find_map(|(open, close)| {
        let from = text.find(*open)?;
        let inner = text.get(from + open.len_utf8()..)?;
        let to = inner.find(*close)?;
        let piece = text.get(from..from + open.len_utf8() + to + close.len_utf8())?;
        // One word in quotes is an emphasis, no theme.
        piece.contains(' ').then(|| piece.to_owned())
    })
}

fn bare(text: &str) -> String {
    clean(text.trim_matches(['“', '”', '"', '«', '»', '‘', '’', ' ']))
}

/// Where a phrase stands as whole words in a folded text.
fn whole(folded: &str, phrase: &str) -> Option<usize> {
    folded
        .match_indices(phrase)
        .map(|(at, _)| at)
        .find(|at| crate::lexicon::is_whole(folded, *at, at + phrase.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn award(text: &str) -> (Option<String>, Option<String>) {
        let lexicon = Lexicon::seed();
        let decided = decide(&[&Said::by_text(text, &lexicon)], &lexicon);
        (decided.award.map(|code| code.as_str().to_owned()), decided.theme)
    }

    fn code(text: &str) -> Option<String> {
        award(text).0
    }

    #[test]
    fn the_words_of_lists_name_the_awards_of_the_catalogue() {
        for (text, expected) in [
            ("Cờ thi đua toàn diện", "CO_LDLD"),
            ("Cờ thi đua", "CO_LDLD"),
            ("Cờ", "CO_LDLD"),
            ("Bằng khen", "BK_LDLD"),
            ("BK", "BK_LDLD"),
            ("Bằng khen của LĐLĐ tỉnh Bắc Kạn", "BK_LDLD"),
            ("Bằng khen của Tổng Liên đoàn", "BK_TLD"),
            ("Bằng khen TLĐ", "BK_TLD"),
            ("Đề nghị Tổng Liên đoàn Lao động Việt Nam tặng Bằng khen năm 2025", "BK_TLD"),
            ("Bằng khen năm 2023 của Chủ tịch UBND tỉnh", "BK_TINH"),
            ("Cờ thi đua năm 2024 của Tổng LĐLĐ Việt Nam", "CO_TLD"),
            ("Giấy khen", "GK_CD"),
            ("Huy hiệu “Vì sự nghiệp phát triển tỉnh Bắc Kạn”", "HH_TINH"),
            ("KNC", "KNC_CD"),
            ("Kỷ niệm chương “Vì sự nghiệp xây dựng tổ chức Công đoàn”", "KNC_CD"),
            ("Chiến sĩ thi đua cơ sở", "CSTDCS"),
            ("Tập thể lao động xuất sắc", "TTLDXS"),
            ("BK Tổng Liên đoàn", "BK_TLD"),
            ("BK của Tổng LĐLĐ Việt Nam", "BK_TLD"),
            ("BK Thủ tướng", "BK_TTG"),
            ("BK TTg", "BK_TTG"),
            ("BK UBND tỉnh", "BK_TINH"),
            ("BK BTV LĐLĐ tỉnh", "BK_LDLD"),
            ("Chiến sỹ thi đua cơ sở", "CSTDCS"),
            ("CHIẾN SỸ THI ĐUA CẤP TỈNH", "CSTDTINH"),
            ("HCLĐ hạng Ba", "HC_LD3"),
            ("ĐVCĐ xuất sắc", "DVCDXS"),
            ("TTLĐ tiên tiến", "TTLDTT"),
            ("Cờ CĐ XSĐ-ATVSLĐ", "CO_LDLD_CD"),
            ("GK CĐ", "GK_CD"),
        ] {
            assert_eq!(code(text).as_deref(), Some(expected), "{text}");
        }
        assert_eq!(code("Danh sách đề nghị tặng Cờ thi đua và Bằng khen"), None);
        assert_eq!(code("Quà"), None);
    }

    #[test]
    fn a_theme_makes_the_award_thematic() {
        let xsd = Some("Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động".to_owned());
        for text in [
            "DANH SÁCH ĐỀ NGHỊ TẶNG BẰNG KHEN CHUYÊN ĐỀ “Xanh, sạch, đẹp, bảo đảm an toàn vệ sinh lao động” NĂM 2023",
            "Bằng khen chuyên đề \"Xanh - Sạch - Đẹp\"",
            "Bằng khen chuyên đề XSĐ-ATVSLĐ",
            "Bằng khen phong trào thi đua xanh sạch đẹp",
        ] {
            assert_eq!(award(text), (Some("BK_LDLD_CD".to_owned()), xsd.clone()), "{text}");
        }
        assert_eq!(code("Cờ thi đua chuyên đề Giỏi việc nước, đảm việc nhà").as_deref(), Some("CO_LDLD_CD"));
        assert_eq!(award("Huy hiệu “Vì sự nghiệp phát triển tỉnh Bắc Kạn”").1, None);
    }
}
