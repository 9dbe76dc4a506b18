//! The catalogue as the board keeps it.

use crate::cols::{Cols, day_text};
use crate::insert::Value;
use crate::lists::HeadingWord;
use crate::{Change, Reader, StoreError};
use domain::catalogue::{
    Audience, AwardClass, AwardCode, AwardType, BaseSalary, Certainty, Coefficient, Level, Movement,
    Recipients, Theme, Theming, Validity,
};
use domain::dossier::Demand;
use domain::recipient::RecipientKind;
use domain::rules::{Application, Condition, Rule, Severity};

/// An entry with its key.
#[derive(Debug, Clone, PartialEq)]
pub struct Keyed<T> {
    /// Its key.
    pub id: i64,
    /// The entry.
    pub entry: T,
}

/// Everything the catalogue holds.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// Award types, highest first.
    pub award_types: Vec<Keyed<AwardType>>,
    /// Coefficients.
    pub coefficients: Vec<Keyed<Coefficient>>,
    /// Base salaries, the newest first.
    pub base_salaries: Vec<Keyed<BaseSalary>>,
    /// Movements.
    pub movements: Vec<Keyed<Movement>>,
    /// Themes.
    pub themes: Vec<Keyed<Theme>>,
    /// Rules.
    pub rules: Vec<Keyed<Rule>>,
    /// Words above columns that the office added to the program's book.
    pub heading_words: Vec<Keyed<HeadingWord>>,
    /// What the dossiers of each award want.
    pub demands: Vec<Keyed<Demand>>,
}

const AWARD_TYPE: [&str; 14] = [
    "code",
    "name",
    "short_name",
    "certificate_name",
    "class",
    "level",
    "recipients",
    "valid_from",
    "valid_to",
    "thematic",
    "basis",
    "certainty",
    "rank",
    "spellings",
];
const COEFFICIENT: [&str; 7] = ["award", "kind", "valid_from", "valid_to", "value", "source", "certainty"];
const BASE_SALARY: [&str; 4] = ["valid_from", "dong", "basis", "certainty"];
const THEME: [&str; 5] = ["name", "short_name", "audience", "spellings", "movement"];
const RULE: [&str; 8] =
    ["code", "condition", "severity", "source", "certainty", "valid_from", "valid_to", "applied"];

impl Reader {
    /// The whole catalogue.
    ///
    /// # Errors
    /// What the file did.
    pub async fn catalogue(&mut self) -> Result<Catalogue, StoreError> {
        Ok(Catalogue {
            award_types: self.award_types().await?,
            coefficients: self.coefficients().await?,
            base_salaries: self.base_salaries().await?,
            movements: self.movements().await?,
            themes: self.themes().await?,
            rules: self.rules().await?,
            heading_words: self.heading_words().await?,
            demands: self.demands().await?,
        })
    }

    /// The award types, highest first.
    ///
    /// # Errors
    /// What the file did.
    pub async fn award_types(&mut self) -> Result<Vec<Keyed<AwardType>>, StoreError> {
        let query = sqlx::query(
            "SELECT id, code, name, short_name, certificate_name, class, level, recipients, valid_from, valid_to, \
             thematic, basis, certainty, rank, spellings FROM award_type ORDER BY rank, id",
        );
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "award_type")?;
                let id = cols.int()?;
                let entry = AwardType {
                    code: AwardCode::new(&cols.text()?),
                    name: cols.text()?,
                    short_name: cols.text()?,
                    certificate_name: cols.text()?,
                    class: AwardClass::parse(&cols.text()?),
                    level: Level::parse(&cols.text()?),
                    recipients: Recipients::parse(&cols.text()?),
                    validity: Validity { from: cols.maybe_day()?, to: cols.maybe_day()? },
                    theming: if cols.int()? == 1 { Theming::Thematic } else { Theming::AllRound },
                    basis: cols.text()?,
                    certainty: Certainty::parse(&cols.text()?),
                    rank: cols.int()?,
                    spellings: lines(&cols.text()?),
                };
                Ok(Keyed { id, entry })
            })
            .collect()
    }

    async fn coefficients(&mut self) -> Result<Vec<Keyed<Coefficient>>, StoreError> {
        let query = sqlx::query(
            "SELECT id, award, kind, valid_from, valid_to, value, source, certainty FROM coefficient ORDER BY id",
        );
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "coefficient")?;
                let id = cols.int()?;
                let entry = Coefficient {
                    award: AwardCode::new(&cols.text()?),
                    kind: cols.word("kind", RecipientKind::parse)?,
                    validity: Validity { from: cols.maybe_day()?, to: cols.maybe_day()? },
                    value: cols.word("value", |text| text.parse().ok())?,
                    source: cols.text()?,
                    certainty: Certainty::parse(&cols.text()?),
                };
                Ok(Keyed { id, entry })
            })
            .collect()
    }

    async fn base_salaries(&mut self) -> Result<Vec<Keyed<BaseSalary>>, StoreError> {
        let query = sqlx::query(
            "SELECT id, valid_from, dong, basis, certainty FROM base_salary ORDER BY valid_from DESC",
        );
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "base_salary")?;
                let id = cols.int()?;
                let entry = BaseSalary {
                    from: cols.day()?,
                    dong: cols.int()?,
                    basis: cols.text()?,
                    certainty: Certainty::parse(&cols.text()?),
                };
                Ok(Keyed { id, entry })
            })
            .collect()
    }

    async fn themes(&mut self) -> Result<Vec<Keyed<Theme>>, StoreError> {
        let query =
            sqlx::query("SELECT id, name, short_name, audience, spellings, movement FROM theme ORDER BY id");
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "theme")?;
                let id = cols.int()?;
                let entry = Theme {
                    name: cols.text()?,
                    short_name: cols.text()?,
                    audience: Audience::parse(&cols.text()?),
                    spellings: lines(&cols.text()?),
                    movement: cols.maybe_text()?,
                };
                Ok(Keyed { id, entry })
            })
            .collect()
    }

    async fn rules(&mut self) -> Result<Vec<Keyed<Rule>>, StoreError> {
        let query = sqlx::query(
            "SELECT id, code, condition, severity, source, certainty, valid_from, valid_to, applied FROM rule \
             ORDER BY CASE WHEN code LIKE 'R%' THEN 0 ELSE 1 END, code, COALESCE(valid_from, '')",
        );
        self.all(query)
            .await?
            .iter()
            .map(|row| {
                let mut cols = Cols::of(row, "rule")?;
                let id = cols.int()?;
                let entry = Rule {
                    code: cols.text()?,
                    condition: cols.word("condition", Condition::parse)?,
                    severity: cols.word("severity", Severity::parse)?,
                    source: cols.text()?,
                    certainty: Certainty::parse(&cols.text()?),
                    validity: Validity { from: cols.maybe_day()?, to: cols.maybe_day()? },
                    application: if cols.int()? == 1 { Application::Applied } else { Application::LeftAside },
                };
                Ok(Keyed { id, entry })
            })
            .collect()
    }
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::to_owned).collect()
}

fn award_type_values(award: &AwardType) -> Vec<Value> {
    vec![
        award.code.as_str().into(),
        award.name.as_str().into(),
        award.short_name.as_str().into(),
        award.certificate_name.as_str().into(),
        award.class.as_str().into(),
        award.level.as_str().into(),
        award.recipients.to_words().into(),
        day_text(award.validity.from).into(),
        day_text(award.validity.to).into(),
        i64::from(award.is_thematic()).into(),
        award.basis.as_str().into(),
        award.certainty.as_str().into(),
        award.rank.into(),
        award.spellings.join("\n").into(),
    ]
}

fn coefficient_values(one: &Coefficient) -> Vec<Value> {
    vec![
        one.award.as_str().into(),
        one.kind.as_str().into(),
        day_text(one.validity.from).into(),
        day_text(one.validity.to).into(),
        one.value.to_string().into(),
        one.source.as_str().into(),
        one.certainty.as_str().into(),
    ]
}

fn base_salary_values(one: &BaseSalary) -> Vec<Value> {
    vec![
        one.from.to_string().into(),
        one.dong.into(),
        one.basis.as_str().into(),
        one.certainty.as_str().into(),
    ]
}

fn theme_values(theme: &Theme) -> Vec<Value> {
    vec![
        theme.name.as_str().into(),
        theme.short_name.as_str().into(),
        theme.audience.as_str().into(),
        theme.spellings.join("\n").into(),
        theme.movement.clone().into(),
    ]
}

fn rule_values(rule: &Rule) -> Vec<Value> {
    vec![
        rule.code.as_str().into(),
        rule.condition.as_str().into(),
        rule.severity.as_str().into(),
        rule.source.as_str().into(),
        rule.certainty.as_str().into(),
        day_text(rule.validity.from).into(),
        day_text(rule.validity.to).into(),
        i64::from(rule.application == Application::Applied).into(),
    ]
}

impl Change {
    /// Fills an empty catalogue with the seed.
    ///
    /// # Errors
    /// What the file did.
    pub async fn seed_catalogue(&mut self) -> Result<(), StoreError> {
        let awards = domain::catalogue::award_types().iter().map(award_type_values).collect();
        self.add("award_type", &AWARD_TYPE, awards).await?;
        let coefficients = domain::catalogue::coefficients().iter().map(coefficient_values).collect();
        self.add("coefficient", &COEFFICIENT, coefficients).await?;
        let salaries = domain::catalogue::base_salaries().iter().map(base_salary_values).collect();
        self.add("base_salary", &BASE_SALARY, salaries).await?;
        self.seed_movements().await?;
        let themes = domain::catalogue::themes().iter().map(theme_values).collect();
        self.add("theme", &THEME, themes).await?;
        let rules = domain::rules::rules().iter().map(rule_values).collect();
        self.add("rule", &RULE, rules).await?;
        self.seed_demands().await
    }

    /// Saves an award type.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_award_type(&mut self, award: &Keyed<AwardType>) -> Result<(), StoreError> {
        let set: Vec<_> = AWARD_TYPE.into_iter().zip(award_type_values(&award.entry)).collect();
        self.set("award_type", &[award.id], &set).await
    }

    /// Saves a rule.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn save_rule(&mut self, rule: &Keyed<Rule>) -> Result<(), StoreError> {
        let set: Vec<_> = RULE.into_iter().zip(rule_values(&rule.entry)).collect();
        self.set("rule", &[rule.id], &set).await
    }

    /// Adds a coefficient, or saves one that has an id; the id.
    ///
    /// # Errors
    /// What the file did.
    pub async fn save_coefficient(&mut self, id: Option<i64>, one: &Coefficient) -> Result<i64, StoreError> {
        self.save_entry("coefficient", &COEFFICIENT, id, coefficient_values(one)).await
    }

    /// Adds a base salary, or saves one that has an id; the id.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another begins on that day.
    pub async fn save_base_salary(&mut self, id: Option<i64>, one: &BaseSalary) -> Result<i64, StoreError> {
        self.save_entry("base_salary", &BASE_SALARY, id, base_salary_values(one)).await
    }

    /// Adds a theme, or saves one that has an id; the id.
    ///
    /// # Errors
    /// [`StoreError::Taken`] when another has that name.
    pub async fn save_theme(&mut self, id: Option<i64>, theme: &Theme) -> Result<i64, StoreError> {
        self.save_entry("theme", &THEME, id, theme_values(theme)).await
    }

    /// Removes a coefficient.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_coefficient(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove("coefficient", &[id]).await
    }

    /// Removes a base salary.
    ///
    /// # Errors
    /// [`StoreError::Missing`].
    pub async fn remove_base_salary(&mut self, id: i64) -> Result<(), StoreError> {
        self.remove("base_salary", &[id]).await
    }

    pub(crate) async fn save_entry(
        &mut self,
        table: &'static str,
        columns: &[&'static str],
        id: Option<i64>,
        values: Vec<Value>,
    ) -> Result<i64, StoreError> {
        match id {
            None => self.add_one(table, columns, values).await,
            Some(id) => {
                let set: Vec<_> = columns.iter().copied().zip(values).collect();
                self.set(table, &[id], &set).await?;
                Ok(id)
            }
        }
    }
}
