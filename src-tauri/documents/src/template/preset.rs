//! The templates that come with the program.

use super::{
    Align, ClearSpace, Colour, Content, Element, Emblem, Face, Figure, Frame, Layer, Letters, PageSize,
    Template, TextZone, VerticalAlign,
};
use crate::certificate::Field;

/// The sheets for which there is a template from the start.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Page {
    /// A3 landscape, 420 × 297 mm: what most stock on the market measures.
    A3,
    /// A4 landscape, 297 × 210 mm: letters of commendation.
    A4,
    /// 400 × 300 mm: the old certificate of merit of NĐ 50/2006.
    Mm400x300,
    /// 360 × 260 mm: a size of picture frame that shops sell.
    Mm360x260,
    /// Any other sheet.
    Custom {
        /// Width in mm.
        width_mm: f64,
        /// Height in mm.
        height_mm: f64,
    },
}

/// The sheet on which the zones were drawn, mm.
const DRAWN_ON: PageSize = PageSize { width_mm: 420.0, height_mm: 297.0 };

impl Page {
    /// The sheet's size.
    #[must_use]
    pub const fn size(self) -> PageSize {
        match self {
            Self::A3 => DRAWN_ON,
            Self::A4 => PageSize { width_mm: 297.0, height_mm: 210.0 },
            Self::Mm400x300 => PageSize { width_mm: 400.0, height_mm: 300.0 },
            Self::Mm360x260 => PageSize { width_mm: 360.0, height_mm: 260.0 },
            Self::Custom { width_mm, height_mm } => PageSize { width_mm, height_mm },
        }
    }

    fn name(self) -> String {
        match self {
            Self::A3 => "Bằng, giấy khen A3 ngang".to_owned(),
            Self::A4 => "Bằng, giấy khen A4 ngang".to_owned(),
            _ => {
                let size = self.size();
                format!("Bằng, giấy khen {} × {} mm", size.width_mm, size.height_mm)
            }
        }
    }
}

impl Template {
    /// The template for certificates of merit and letters of commendation on this sheet. Which of the two it is, is
    /// the certificate's own text. Lines and colours after NĐ 98/2023/NĐ-CP, Điều 104.
    #[must_use]
    pub fn preset(page: Page) -> Self {
        let scale = Scale::to(page.size());
        let mut elements = frames(&scale);
        elements.push(emblem(&scale));
        elements.extend(ZONES.iter().map(|zone| Element::Text(zone.at(&scale))));
        elements.push(Element::ClearSpace(ClearSpace {
            x_mm: scale.x(230.0),
            y_mm: scale.y(240.0),
            width_mm: scale.x(145.0),
            height_mm: scale.y(35.0),
        }));
        Self { name: page.name(), page: page.size(), elements }
    }
}

/// How far the drawn sheet is stretched to the wanted one.
pub(super) struct Scale {
    across: f64,
    down: f64,
}

impl Scale {
    pub(super) fn to(size: PageSize) -> Self {
        Self { across: size.width_mm / DRAWN_ON.width_mm, down: size.height_mm / DRAWN_ON.height_mm }
    }

    pub(super) fn x(&self, mm: f64) -> f64 {
        round(mm * self.across, 0.01)
    }

    pub(super) fn y(&self, mm: f64) -> f64 {
        round(mm * self.down, 0.01)
    }

    /// Lengths that must not be distorted: type, line thickness, the emblem.
    fn even(&self) -> f64 {
        self.across.min(self.down)
    }

    pub(super) fn pt(&self, pt: f64) -> f64 {
        round(pt * self.even(), 0.5).max(6.0)
    }
}

fn round(value: f64, step: f64) -> f64 {
    let steps_in_one = (1.0 / step).round();
    (value * steps_in_one).round() / steps_in_one
}

fn frames(scale: &Scale) -> Vec<Element> {
    let frame = |inset: f64, thickness: f64, notch: f64, colour: Colour| {
        Element::Frame(Frame {
            x_mm: scale.x(inset),
            y_mm: scale.y(inset),
            width_mm: scale.x(DRAWN_ON.width_mm - 2.0 * inset),
            height_mm: scale.y(DRAWN_ON.height_mm - 2.0 * inset),
            thickness_mm: round(thickness * scale.even(), 0.01),
            notch_mm: round(notch * scale.even(), 0.01),
            colour,
            layer: Layer::Stock,
        })
    };
    vec![frame(7.0, 1.6, 0.0, Colour::GOLD), frame(10.0, 0.5, 9.0, Colour::GOLD)]
}

fn emblem(scale: &Scale) -> Element {
    let side_mm = round(30.0 * scale.even(), 0.01);
    Element::Emblem(Emblem {
        x_mm: round(scale.x(210.0) - side_mm / 2.0, 0.01),
        y_mm: round(scale.y(37.0) - side_mm / 2.0, 0.01),
        side_mm,
        figure: Figure::Badge,
        layer: Layer::Stock,
    })
}

/// A zone as it was drawn on the A3 sheet: mm and points.
pub(super) struct Drawn {
    id: &'static str,
    says: Says,
    /// Left, upper edge, width, height.
    at: [f64; 4],
    face: Face,
    /// Type size and the smallest one.
    sizes: [f64; 2],
    lines: u8,
    align: Align,
    vertical: VerticalAlign,
    letters: Letters,
    tracking: i16,
    colour: Colour,
    rule: f64,
    takes_over: Option<&'static str>,
    layer: Layer,
}

pub(super) enum Says {
    Field(Field),
    Fixed(&'static str),
}

impl Drawn {
    pub(super) const fn stock(id: &'static str, says: Says, at: [f64; 4], size: f64, smallest: f64) -> Self {
        Self {
            id,
            says,
            at,
            face: Face::BOLD,
            sizes: [size, smallest],
            lines: 1,
            align: Align::Centre,
            vertical: VerticalAlign::Middle,
            letters: Letters::AsWritten,
            tracking: 0,
            colour: Colour::BLACK,
            rule: 0.0,
            takes_over: None,
            layer: Layer::Stock,
        }
    }

    pub(super) const fn printed(
        id: &'static str,
        field: Field,
        at: [f64; 4],
        face: Face,
        sizes: [f64; 2],
        lines: u8,
    ) -> Self {
        let [size, smallest] = sizes;
        let drawn = Self::stock(id, Says::Field(field), at, size, smallest);
        Self { face, lines, layer: Layer::Overprint, ..drawn }
    }

    pub(super) const fn overprinted(self) -> Self {
        Self { layer: Layer::Overprint, ..self }
    }

    const fn left(self) -> Self {
        Self { align: Align::Left, ..self }
    }

    const fn top(self) -> Self {
        Self { vertical: VerticalAlign::Top, ..self }
    }

    pub(super) const fn red_capitals(self, tracking: i16) -> Self {
        Self { colour: Colour::RED, letters: Letters::Capitals, tracking, ..self }
    }

    const fn capitals(self) -> Self {
        Self { letters: Letters::Capitals, ..self }
    }

    const fn taking_over(self, id: &'static str) -> Self {
        Self { takes_over: Some(id), ..self }
    }

    const fn ruled(self) -> Self {
        Self { rule: 0.4, ..self }
    }

    pub(super) fn at(&self, scale: &Scale) -> TextZone {
        let [x, y, width, height] = self.at;
        let [size, smallest] = self.sizes;
        TextZone {
            id: self.id.to_owned(),
            content: match self.says {
                Says::Field(field) => Content::Field(field),
                Says::Fixed(text) => Content::Fixed(text.to_owned()),
            },
            x_mm: scale.x(x),
            y_mm: scale.y(y),
            width_mm: scale.x(width),
            height_mm: scale.y(height),
            align: self.align,
            vertical: self.vertical,
            face: self.face,
            size_pt: scale.pt(size),
            smallest_size_pt: scale.pt(smallest),
            max_lines: self.lines,
            line_height: 1.2,
            tracking: self.tracking,
            letters: self.letters,
            colour: self.colour,
            rule_mm: round(self.rule * scale.even(), 0.01),
            takes_over: self.takes_over.map(str::to_owned),
            layer: self.layer,
        }
    }
}

/// The zones on A3, in reading order. The signature and seal stand in the clear space between form and name.
const ZONES: [Drawn; 13] = [
    Drawn::stock(
        "country",
        Says::Fixed("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        [60.0, 54.0, 300.0, 9.0],
        18.0,
        14.0,
    ),
    Drawn::stock("motto", Says::Fixed("Độc lập - Tự do - Hạnh phúc"), [60.0, 63.0, 300.0, 9.0], 18.0, 14.0)
        .ruled(),
    Drawn::stock("authority", Says::Field(Field::Authority), [50.0, 78.0, 320.0, 12.0], 24.0, 16.0)
        .red_capitals(0),
    Drawn::stock("presents", Says::Fixed("TẶNG"), [50.0, 92.0, 320.0, 9.0], 18.0, 14.0),
    Drawn::stock("award_name", Says::Field(Field::AwardName), [50.0, 102.0, 320.0, 24.0], 54.0, 30.0)
        .red_capitals(40),
    Drawn::printed("recipient", Field::Recipient, [50.0, 131.0, 320.0, 17.0], Face::BOLD, [28.0, 20.0], 2)
        .taking_over("position_and_unit"),
    Drawn::printed(
        "position_and_unit",
        Field::PositionAndUnit,
        [50.0, 149.0, 320.0, 20.0],
        Face::REGULAR,
        [20.0, 15.0],
        2,
    ),
    Drawn::printed("citation", Field::Citation, [50.0, 172.0, 320.0, 36.0], Face::ITALIC, [20.0, 15.0], 3),
    Drawn::printed(
        "decision_line",
        Field::DecisionLine,
        [45.0, 228.0, 130.0, 8.0],
        Face::BOLD_ITALIC,
        [14.0, 11.0],
        1,
    )
    .left(),
    Drawn::printed(
        "ordinal_line",
        Field::OrdinalLine,
        [45.0, 237.0, 130.0, 8.0],
        Face::BOLD_ITALIC,
        [14.0, 11.0],
        1,
    )
    .left(),
    Drawn::printed(
        "place_and_date",
        Field::PlaceAndDate,
        [230.0, 214.0, 145.0, 8.0],
        Face::ITALIC,
        [15.0, 12.0],
        1,
    ),
    Drawn::printed(
        "signing_form",
        Field::SigningForm,
        [230.0, 223.0, 145.0, 16.0],
        Face::BOLD,
        [16.0, 12.0],
        2,
    )
    .capitals()
    .top(),
    Drawn::printed("signer", Field::Signer, [230.0, 276.0, 145.0, 8.0], Face::BOLD, [16.0, 12.0], 1),
];
