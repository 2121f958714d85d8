package org.clickwage.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {
  @ParameterizedTest
  @CsvSource({"US,,US", "US,CA,US-CA", "US,US-CA,US-CA", "us,US-CA,US-CA", "US,us-ca,us-ca"})
  void aRegionIsWrittenWithItsCountryOrWithoutIt(String country, String region, String written) {
    assertEquals(written, Place.written(country, region));
  }
}
