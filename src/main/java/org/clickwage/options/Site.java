package org.clickwage.options;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import org.clickwage.work.NotationException;

/** The address of the folder where pages and their pictures will be, under their own names. */
record Site(URI folder) {
  private static final List<String> SCHEMES = List.of("http", "https");

  /** Throws {@link NotationException} for anything else, the address of a page too. */
  static Site of(String text) {
    try {
      URI folder = new URI(text.strip().replaceFirst("/?$", "/"));
      boolean isPage = folder.getPath() != null && folder.getPath().matches("(?i).*\\.html?/");
      if (SCHEMES.contains(String.valueOf(folder.getScheme()))
          && folder.getHost() != null
          && !isPage) {
        return new Site(folder);
      }
    } catch (URISyntaxException e) {
      // Reported below, as any other text that is no address.
    }
    throw new NotationException(text, "expected.site");
  }

  String address(String file) {
    try {
      String name = Path.of(file).getFileName().toString();
      return folder + new URI(null, null, "/" + name, null).toASCIIString().substring(1);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(file, e);
    }
  }
}
