//! Person, collective or household: what list and name say of a row.

use crate::content::{Looks, is_kind_word, is_name_shaped, looks};
use crate::doubt::Doubt;
use crate::meanings::Meaning;
use domain::recipient::RecipientKind::{self, Collective, Household, Individual};
use domain::text::{fold, split_honorific};

/// The kind that a kind column's cell says.
pub(crate) fn by_word(text: &str) -> Option<RecipientKind> {
    match fold(text).as_str() {
        "tap the" | "tt" => Some(Collective),
        "ca nhan" | "cn" => Some(Individual),
        "ho gia dinh" | "hgd" => Some(Household),
        _ => None,
    }
}

/// The kind of a row: what the list says (kind column or group row), else the heading, else the name itself. Words
/// that can only be the other kind win over the list, and the conflict is said.
pub(crate) fn decide(
    said: Option<RecipientKind>,
    column: Meaning,
    name: &str,
) -> (RecipientKind, Option<Doubt>) {
    let looks = looks(name);
    let read = match looks {
        Looks::Household => Some(Household),
        Looks::Collective => Some(Collective),
        Looks::Person => Some(Individual),
        Looks::PersonShape | Looks::Unclear => None,
    };
    // Without an honorific a unit may bear a person's name: "Lê Hồng Phong".
    let sure = looks != Looks::Person || split_honorific(name).0.is_some();
    let by_column = if column == Meaning::Collective { Some(Collective) } else { None };
    match (said.or(by_column), read) {
        (Some(said), Some(read)) if said == read => (said, None),
        (Some(said), Some(read)) if sure => (read, Some(Doubt::KindConflict { said, read })),
        (Some(said), _) => (said, None),
        (None, Some(read)) => (read, None),
        (None, None) => by_heading(column, looks),
    }
}

/// The kind of a row that has a position beside its name, under a heading for persons: a position is a person's, and a
/// name of words that could be a unit's is theirs. The conflict is said either way.
pub(crate) fn beside_post(
    decided: (RecipientKind, Option<Doubt>),
    column: Meaning,
    name: &str,
    post: Option<&str>,
) -> (RecipientKind, Option<Doubt>) {
    let is_post = post.is_some_and(|post| looks(post) != Looks::Collective && !is_kind_word(post));
    let of_persons = matches!(column, Meaning::Name | Meaning::FamilyName);
    if !(is_post && of_persons) || decided != (Collective, None) {
        return decided;
    }
    let is_name = is_name_shaped(name) && name.contains(char::is_lowercase) && name.split(' ').count() < 6;
    let doubt = Doubt::KindConflict { said: Individual, read: Collective };
    (if is_name { Individual } else { Collective }, Some(doubt))
}

fn by_heading(column: Meaning, looks: Looks) -> (RecipientKind, Option<Doubt>) {
    match (column, looks) {
        (Meaning::Name | Meaning::FamilyName | Meaning::GivenName, _) => (Individual, None),
        (_, Looks::PersonShape) => (Individual, Some(Doubt::KindGuessed { kind: Individual })),
        _ => (Collective, Some(Doubt::KindGuessed { kind: Collective })),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_collective_among_persons_is_a_collective() {
        assert_eq!(decide(None, Meaning::Name, "Công đoàn cơ sở Sở Y tế"), (Collective, None));
        assert_eq!(decide(Some(Collective), Meaning::Name, "Lê Hồng Phong"), (Collective, None));
        assert_eq!(decide(None, Meaning::Name, "Tanaka Yuki"), (Individual, None));
    }

    #[test]
    fn a_unit_by_its_words_that_has_a_position_under_a_heading_for_persons_is_told() {
        let doubt = || Some(Doubt::KindConflict { said: Individual, read: Collective });
        let read = |name, post| beside_post(decide(None, Meaning::Name, name), Meaning::Name, name, post);
        assert_eq!(read("Đoàn Trường", Some("Bí thư")), (Individual, doubt()));
        assert_eq!(read("Công đoàn cơ sở Sở Y tế", Some("GV")), (Collective, doubt()));
        assert_eq!(read("Công đoàn cơ sở Sở Y tế", None), (Collective, None));
        assert_eq!(read("Công đoàn cơ sở Sở Y tế", Some("Tập thể")), (Collective, None));
    }

    #[test]
    fn a_person_under_collectives_is_told() {
        let doubt = Doubt::KindConflict { said: Collective, read: Individual };
        assert_eq!(decide(Some(Collective), Meaning::Name, "Bà Nông Thị Hà"), (Individual, Some(doubt)));
    }
}
