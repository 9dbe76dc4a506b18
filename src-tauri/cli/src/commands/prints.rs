//! `prints stickers`, `prints handover`, `prints envelopes`, `prints invitations`

use super::decisions::placed;
use super::{Refused, Said, ask, number, text};
use crate::arguments::{
    Envelope, Envelopes, Guests, HandOver, Invitation, Invitations, OfDecision, Parts, Prints, Stickers,
};
use crate::words::Words;
use app::Desk;
use serde_json::{Value, json};

/// Makes a print of a signed decision.
pub async fn make(desk: &Desk, prints: Prints, words: &Words) -> Result<Said, Refused> {
    let (of, operation, input) = match prints {
        Prints::Stickers(make) => stickers(desk, make, words).await?,
        Prints::Handover(make) => hand_over(make),
        Prints::Envelopes(make) => envelopes(make),
        Prints::Invitations(make) => invitations(make),
    };
    let made = ask(desk, operation, input).await?;
    let value = placed(made, of.out.as_deref())?;
    let said = words.say("print", &[("count", &number(&value, "pages")), ("path", &text(&value, "path"))]);
    Ok(Said { value, text: said })
}

type Asked = (OfDecision, &'static str, Value);

async fn stickers(desk: &Desk, make: Stickers, words: &Words) -> Result<Asked, Refused> {
    let known = ask(desk, "list_label_sheets", json!({})).await?;
    let sheets = known.as_array().map_or(&[][..], Vec::as_slice);
    let named = sheets.iter().find(|sheet| text(sheet, "key") == make.labels);
    let grid = named.and_then(|sheet| sheet.get("grid").cloned()).or_else(|| measured(&make.labels));
    let Some(grid) = grid else {
        let keys: Vec<&str> = sheets.iter().map(|sheet| text(sheet, "key")).collect();
        let facts: [(&str, &dyn std::fmt::Display); 2] =
            [("text", &make.labels), ("known", &keys.join(", "))];
        return Err(Refused::Words(words.say("labels_unknown", &facts)));
    };
    let input = json!({ "decision_id": make.of.decision, "certificate_ids": null, "grid": grid, "first": make.first });
    Ok((make.of, "make_stickers", input))
}

/// A grid by its measures: two whole numbers and six lengths.
fn measured(text: &str) -> Option<Value> {
    let parts: Vec<&str> = text.split(',').map(str::trim).collect();
    let [columns, rows, lengths @ ..] = parts.as_slice() else { return None };
    let (columns, rows) = (columns.parse::<u16>().ok()?, rows.parse::<u16>().ok()?);
    let lengths: Option<Vec<f64>> = lengths.iter().map(|length| length.parse().ok()).collect();
    let [width, height, left, top, across, down] = *lengths?.as_slice() else { return None };
    Some(json!({ "columns": columns, "rows": rows, "width_mm": width, "height_mm": height, "left_mm": left,
        "top_mm": top, "across_mm": across, "down_mm": down }))
}

fn hand_over(make: HandOver) -> Asked {
    let by = match make.by {
        Parts::Turn => "turn",
        Parts::Unit => "unit",
    };
    let input = json!({ "decision_id": make.of.decision, "certificate_ids": null, "by": by });
    (make.of, "make_hand_over", input)
}

fn envelopes(make: Envelopes) -> Asked {
    let size = match make.size {
        Envelope::Dl => "dl",
        Envelope::C5 => "c5",
    };
    let by = guests(make.by);
    let input = json!({ "decision_id": make.of.decision, "certificate_ids": null, "by": by, "size": size });
    (make.of, "make_envelopes", input)
}

fn invitations(make: Invitations) -> Asked {
    let size = match make.size {
        Invitation::A5 => "a5",
        Invitation::A4 => "a4",
    };
    let input = json!({ "decision_id": make.of.decision, "certificate_ids": null, "by": guests(make.by),
        "size": size, "place": make.place, "event": make.event, "dated_on": make.date });
    (make.of, "make_invitations", input)
}

const fn guests(by: Guests) -> &'static str {
    match by {
        Guests::Recipient => "recipient",
        Guests::Unit => "unit",
    }
}
