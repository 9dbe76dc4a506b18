//! The catalogue as a round is judged by it, made ready for looking things up.

use chrono::NaiveDate;
use domain::bonus::Bonus;
use domain::catalogue::{
    AwardClass, AwardCode, AwardType, BaseSalary, Coefficient, Theme, base_salary_on, coefficient_on,
};
use domain::dossier::{ChecklistLine, Demand, DossierPart, Procedure, checklist};
use domain::recipient::RecipientKind;
use domain::rules::Rule;
use domain::text::fold;
use std::collections::{HashMap, HashSet};
use store::catalogue::Catalogue;
use store::nominations::Nomination;
use store::templates::Printed;
use store::{Reader, StoreError};

/// The catalogue, made ready for looking things up.
pub(crate) struct Book {
    awards: HashMap<AwardCode, AwardType>,
    themes: HashMap<String, Theme>,
    coefficients: Vec<Coefficient>,
    salaries: Vec<BaseSalary>,
    /// The rules.
    pub rules: Vec<Rule>,
    demands: HashMap<AwardCode, Vec<Demand>>,
    given_templates: HashSet<Printed>,
}

impl Book {
    /// The catalogue as it is now.
    ///
    /// # Errors
    /// What the file did.
    pub async fn load(reader: &mut Reader) -> Result<Self, StoreError> {
        let catalogue = reader.catalogue().await?;
        let given = reader.award_templates().await?.into_iter().map(|(_, printed, _)| printed).collect();
        Ok(Self::of(catalogue, given))
    }

    fn of(catalogue: Catalogue, given_templates: HashSet<Printed>) -> Self {
        let entries = |theme: Theme| (fold(&theme.name), theme);
        let mut demands: HashMap<AwardCode, Vec<Demand>> = HashMap::new();
        for one in catalogue.demands {
            demands.entry(one.entry.award.clone()).or_default().push(one.entry);
        }
        Self {
            awards: catalogue
                .award_types
                .into_iter()
                .map(|one| (one.entry.code.clone(), one.entry))
                .collect(),
            themes: catalogue.themes.into_iter().map(|one| entries(one.entry)).collect(),
            coefficients: catalogue.coefficients.into_iter().map(|one| one.entry).collect(),
            salaries: catalogue.base_salaries.into_iter().map(|one| one.entry).collect(),
            rules: catalogue.rules.into_iter().map(|one| one.entry).collect(),
            demands,
            given_templates,
        }
    }

    /// An award type.
    pub fn award(&self, code: &AwardCode) -> Option<&AwardType> {
        self.awards.get(code)
    }

    /// Whether a sheet is printed for an award that is decided now: always for some, for a flag or a badge where the board
    /// gave it a template.
    pub fn has_sheet(&self, code: &AwardCode, kind: RecipientKind) -> bool {
        let is_given = || self.given_templates.contains(&Printed { award: code.clone(), kind });
        self.award(code).is_some_and(|award| award.has_sheet() || (award.may_have_sheet() && is_given()))
    }

    /// The badges, each given once in a lifetime.
    pub fn badges(&self) -> Vec<AwardCode> {
        let badges = self.awards.values().filter(|award| award.class == AwardClass::Badge);
        badges.map(|award| award.code.clone()).collect()
    }

    /// A theme by its name.
    pub fn theme(&self, name: &str) -> Option<&Theme> {
        self.themes.get(&fold(name))
    }

    /// The coefficient of an award on a day.
    pub fn coefficient(&self, award: &AwardCode, kind: RecipientKind, on: NaiveDate) -> Option<&Coefficient> {
        coefficient_on(&self.coefficients, award, kind, on)
    }

    /// What an award wants of a dossier that is decided on a day, and what of it is there.
    pub fn checklist(
        &self,
        one: &Nomination,
        on: NaiveDate,
        there: &[DossierPart],
    ) -> Vec<ChecklistLine<'_>> {
        let code = one.award.as_ref();
        let wanted = code.and_then(|code| Some((code, self.demands.get(code)?)));
        let procedure = Procedure::of_case(one.simplified_for.as_deref());
        wanted.map(|(code, demands)| checklist(demands, code, procedure, on, there)).unwrap_or_default()
    }

    /// What an award pays on a day.
    pub fn bonus(&self, award: &AwardCode, kind: RecipientKind, on: NaiveDate) -> Option<Bonus> {
        let coefficient = self.coefficient(award, kind, on)?;
        let salary = base_salary_on(&self.salaries, on)?;
        Bonus::of(coefficient.value, salary.dong)
    }
}
