use super::*;
use crate::template::Page;

fn certificate() -> Certificate {
    Certificate {
        id: "1".to_owned(),
        authority: "Ban Chấp hành Liên đoàn Lao động tỉnh Bắc Kạn".to_owned(),
        award_name: "Bằng khen".to_owned(),
        recipient: "Bà Nông Thị <Bích> & \"Đào\"".to_owned(),
        ..Certificate::default()
    }
}

fn seen(mode: PrintMode) -> Preview {
    preview(&certificate(), &Template::preset(Page::A3), &Supplies::default(), PreviewOptions { mode })
        .unwrap()
}

#[test]
fn over_stock_the_stock_is_a_ghost_and_in_full_page_nothing_is() {
    assert!(seen(PrintMode::Overprint).svg.contains("opacity=\"0.34\""));
    assert!(!seen(PrintMode::FullPage).svg.contains("opacity"));
}

#[test]
fn the_picture_says_its_text_aloud() {
    let svg = seen(PrintMode::FullPage).svg;
    assert!(svg.contains("BẰNG KHEN. Bà Nông Thị &lt;Bích&gt; &amp; &quot;Đào&quot;"), "{svg}");
}

#[test]
fn the_zones_come_with_their_place_and_what_they_say() {
    let zones = seen(PrintMode::Overprint).zones;
    let recipient = zones.iter().find(|zone| zone.id == "recipient").unwrap();
    assert_eq!(
        (recipient.x_mm, recipient.width_mm, recipient.on_stock, recipient.shrunk),
        (50.0, 320.0, false, false)
    );
    assert!(zones.iter().find(|zone| zone.id == "authority").unwrap().on_stock);
    assert!(zones.iter().find(|zone| zone.id == "citation").unwrap().lines.is_empty());
}
