//! How long it takes to sign for a batch, and to check it.

use std::time::Instant;

use statements::{Facts, Issue, KeySpan, KeyState, PrivateKey, RevocationList, Verdict, check, sign};

use crate::Done;

/// The milliseconds that signing so many sheets takes, and those of checking them, a few times each.
pub fn signed_and_checked(sheets: i64, runs: usize) -> Done<[Vec<f64>; 2]> {
    let key = PrivateKey::make()?;
    let day = "2023-12-25".parse()?;
    let facts = |ordinal: i64| Facts {
        issuer: "BAN CHẤP HÀNH LIÊN ĐOÀN LAO ĐỘNG TỈNH BẮC KẠN".to_owned(),
        award: "Bằng khen".to_owned(),
        recipient: format!("Bà Nông Thị Bích Đào {ordinal}"),
        below: "Phó Chủ tịch Công đoàn cơ sở Giao thông vận tải Bắc Kạn".to_owned(),
        number: "737/QĐ-LĐLĐ".to_owned(),
        decided_on: day,
        ordinal,
        issue: Issue::First,
    };
    let list = RevocationList {
        issuer: "LĐLĐ tỉnh Bắc Kạn".to_owned(),
        made_at: "2023-12-26T01:00:00Z".parse()?,
        keys: vec![KeySpan { key: key.public(), from: day, state: KeyState::InUse }],
        revoked: Vec::new(),
        kept: std::collections::BTreeSet::new(),
    };
    let mut took = [Vec::new(), Vec::new()];
    for _ in 0..runs {
        let begun = Instant::now();
        let texts = (1..=sheets).map(|ordinal| sign(&facts(ordinal), &key)).collect::<Result<Vec<_>, _>>()?;
        took[0].push(begun.elapsed().as_secs_f64() * 1e3);
        let begun = Instant::now();
        if !texts.iter().all(|text| check(text, &list).verdict == Verdict::Valid) {
            return Err("a statement is not valid".into());
        }
        took[1].push(begun.elapsed().as_secs_f64() * 1e3);
    }
    Ok(took)
}
