//! The closed set of things that can stand on a sheet.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Colour, Face, Unknown};
use crate::certificate::Field;
use crate::supplies::Fingerprint;

/// One thing on a sheet.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[ts(rename = "TemplateElement")]
pub enum Element {
    /// A rectangle that holds one text.
    Text(TextZone),
    /// The program's own union-neutral ornament: star, cog wheel, ears of rice.
    Emblem(Emblem),
    /// A straight line.
    Line(Line),
    /// A rectangle's outline.
    Frame(Frame),
    /// A picture of the office's: an emblem, a scanned ornament.
    Picture(PictureZone),
    /// The signer's signature as a picture, on sheets that are not signed by hand.
    Signature(SignatureZone),
    /// A QR code of the sheet's statement.
    QrCode(QrZone),
    /// The space for signature and seal: no text zone may reach into it.
    ClearSpace(ClearSpace),
    /// Something a newer version wrote; kept, not printed.
    #[serde(untagged)]
    #[ts(skip)]
    Unknown(Unknown),
}

/// Who brings an element to the paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "PrintLayer")]
pub enum Layer {
    /// The printing house: it is on the pre-printed stock already, and is printed only in full page mode.
    Stock,
    /// The program: it is printed in both modes.
    Overprint,
}

/// A rectangle that holds one text. Its edges are hard: a text that does not fit is an error, never clipped.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct TextZone {
    /// The zone's name, unique in the template; errors and the window call it by this.
    pub id: String,
    /// What it says.
    pub content: Content,
    /// Left edge, mm from the sheet's left edge.
    pub x_mm: f64,
    /// Upper edge, mm from the sheet's upper edge.
    pub y_mm: f64,
    /// Width in mm.
    pub width_mm: f64,
    /// Height in mm.
    pub height_mm: f64,
    /// Where lines stand between left and right edge.
    pub align: Align,
    /// Where the block of lines stands between upper and lower edge.
    pub vertical: VerticalAlign,
    /// The type face.
    #[ts(type = "string")]
    pub face: Face,
    /// Type size in points, used as long as the text fits.
    pub size_pt: f64,
    /// The smallest size in points to which a long text may shrink.
    pub smallest_size_pt: f64,
    /// The most lines the text may take.
    pub max_lines: u8,
    /// From one baseline to the next, in type sizes.
    pub line_height: f64,
    /// Space added between letters, in thousandths of the type size.
    #[serde(default)]
    pub tracking: i16,
    /// Whether the text is set in capitals.
    #[serde(default)]
    pub letters: Letters,
    /// The colour of the letters.
    #[ts(type = "string")]
    pub colour: Colour,
    /// Thickness in mm of a rule below the text, as long as its last line; 0 for none.
    #[serde(default)]
    pub rule_mm: f64,
    /// The id of a zone below whose place this one takes as well on sheets where that one says nothing: a
    /// collective has no position, and its long name may have the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub takes_over: Option<String>,
    /// Who brings it to the paper.
    pub layer: Layer,
}

/// What a text zone says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ZoneContent")]
pub enum Content {
    /// A text of the certificate.
    Field(Field),
    /// The same text on every sheet.
    Fixed(String),
}

/// Where a line stands between the left and the right edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ZoneAlign")]
pub enum Align {
    /// At the left edge.
    Left,
    /// In the middle.
    Centre,
    /// At the right edge.
    Right,
}

/// Where a block of lines stands between the upper and the lower edge.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ZoneVerticalAlign")]
pub enum VerticalAlign {
    /// At the upper edge.
    Top,
    /// In the middle.
    Middle,
    /// At the lower edge.
    Bottom,
}

/// How letters are set.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "ZoneLetters")]
pub enum Letters {
    /// As they were written.
    #[default]
    AsWritten,
    /// All in capitals.
    Capitals,
    /// Small letters as small capitals: the face's own, or its capitals set smaller.
    SmallCaps,
}

/// What an ornament shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[ts(rename = "EmblemFigure")]
pub enum Figure {
    /// The program's own ornament.
    #[default]
    Badge,
    /// A plain five-pointed golden star, as flags bear it.
    Star,
}

impl Figure {
    /// Templates of before there were two say nothing.
    fn is_badge(&self) -> bool {
        *self == Self::Badge
    }
}

/// Where the ornament stands.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "EmblemElement")]
pub struct Emblem {
    /// Left edge of its square, mm.
    pub x_mm: f64,
    /// Upper edge of its square, mm.
    pub y_mm: f64,
    /// Side of its square, mm.
    pub side_mm: f64,
    /// What it shows.
    #[serde(default, skip_serializing_if = "Figure::is_badge")]
    #[ts(optional, as = "Option<Figure>")]
    pub figure: Figure,
    /// Who brings it to the paper.
    pub layer: Layer,
}

/// A straight line.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "LineElement")]
pub struct Line {
    /// Start, mm from the left.
    pub x1_mm: f64,
    /// Start, mm from above.
    pub y1_mm: f64,
    /// End, mm from the left.
    pub x2_mm: f64,
    /// End, mm from above.
    pub y2_mm: f64,
    /// Thickness, mm.
    pub thickness_mm: f64,
    /// Its colour.
    #[ts(type = "string")]
    pub colour: Colour,
    /// Who brings it to the paper.
    pub layer: Layer,
}

/// A rectangle's outline.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[ts(rename = "FrameElement")]
pub struct Frame {
    /// Left edge (middle of the line), mm.
    pub x_mm: f64,
    /// Upper edge, mm.
    pub y_mm: f64,
    /// Width, mm.
    pub width_mm: f64,
    /// Height, mm.
    pub height_mm: f64,
    /// Thickness of the line, mm.
    pub thickness_mm: f64,
    /// How far the corners are notched inwards, mm; 0 for plain corners.
    #[serde(default)]
    pub notch_mm: f64,
    /// Its colour.
    #[ts(type = "string")]
    pub colour: Colour,
    /// Who brings it to the paper.
    pub layer: Layer,
}

/// A rectangle in which a picture is shown whole, in its middle.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct PictureZone {
    /// Left edge, mm.
    pub x_mm: f64,
    /// Upper edge, mm.
    pub y_mm: f64,
    /// Width, mm.
    pub width_mm: f64,
    /// Height, mm.
    pub height_mm: f64,
    /// The picture, among the office's supplies.
    #[ts(type = "string")]
    pub file: Fingerprint,
    /// Who brings it to the paper.
    pub layer: Layer,
}

/// A rectangle in which the signer's signature is shown whole, in its middle; nothing, where the sheet has none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct SignatureZone {
    /// Left edge, mm.
    pub x_mm: f64,
    /// Upper edge, mm.
    pub y_mm: f64,
    /// Width, mm.
    pub width_mm: f64,
    /// Height, mm.
    pub height_mm: f64,
    /// Who brings it to the paper.
    pub layer: Layer,
}

/// A square in which the sheet's statement stands as a QR code, its white margin included; nothing, where the sheet
/// makes none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct QrZone {
    /// Left edge, mm.
    pub x_mm: f64,
    /// Upper edge, mm.
    pub y_mm: f64,
    /// Side, mm.
    pub side_mm: f64,
    /// Who brings it to the paper.
    pub layer: Layer,
}

/// A rectangle in which no text may stand.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ClearSpace {
    /// Left edge, mm.
    pub x_mm: f64,
    /// Upper edge, mm.
    pub y_mm: f64,
    /// Width, mm.
    pub width_mm: f64,
    /// Height, mm. NĐ 50/2006 asks for 35 mm on a ministry's or province's certificate.
    pub height_mm: f64,
}

impl Element {
    /// Who brings it to the paper; what never prints counts as stock.
    pub(crate) const fn layer(&self) -> Layer {
        match self {
            Self::Text(zone) => zone.layer,
            Self::Emblem(emblem) => emblem.layer,
            Self::Line(line) => line.layer,
            Self::Frame(frame) => frame.layer,
            Self::Picture(picture) => picture.layer,
            Self::Signature(signature) => signature.layer,
            Self::QrCode(code) => code.layer,
            Self::ClearSpace(_) | Self::Unknown(_) => Layer::Stock,
        }
    }
}
