package org.clickwage.output;

import com.google.gson.FieldNamingPolicy;
import com.google.gson.FormattingStyle;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.util.Optional;
import java.util.stream.Collectors;
import org.clickwage.message.Theme;
import org.clickwage.number.Rational;

/** How the records of a data package are written as JSON. */
final class DataPackageJson {
  private static final Gson GSON =
      new GsonBuilder()
          .setFormattingStyle(FormattingStyle.PRETTY)
          .setFieldNamingStrategy(DataPackageJson::name)
          .disableHtmlEscaping()
          .serializeNulls()
          .registerTypeAdapter(Rational.class, new ExactNumber().nullSafe())
          .registerTypeAdapterFactory(new OptionalMembers())
          .create();

  private DataPackageJson() {}

  /** The standard's names are its own, {@code quoteChar}; those of a run are like all of ours. */
  private static String name(Field member) {
    return member.getDeclaringClass().getNestHost() == DataPackageResource.class
        ? member.getName()
        : FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES.translateName(member);
  }

  static String write(DataPackage described) {
    String text = GSON.toJson(described) + "\n";
    return text.chars()
        .mapToObj(
            c ->
                c != '\n' && Theme.isTerminalControl((char) c)
                    ? String.format("\\u%04x", c)
                    : String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  /** A descriptor is read member by member (see {@link DataPackageReader}). */
  private abstract static class Written<T> extends TypeAdapter<T> {
    @Override
    public final T read(JsonReader json) {
      throw new UnsupportedOperationException();
    }
  }

  /** A number with the digits that it has. */
  private static final class ExactNumber extends Written<Rational> {
    @Override
    public void write(JsonWriter json, Rational number) throws IOException {
      json.jsonValue(number.toString());
    }
  }

  /** A member that is left out where it is empty. */
  private static final class OptionalMember<T> extends Written<Optional<T>> {
    private final TypeAdapter<T> content;

    OptionalMember(TypeAdapter<T> content) {
      this.content = content;
    }

    @Override
    public void write(JsonWriter json, Optional<T> member) throws IOException {
      json.setSerializeNulls(member.isPresent());
      content.write(json, member.orElse(null));
      json.setSerializeNulls(true);
    }
  }

  private static final class OptionalMembers implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked")
    public <T> TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
      return type.getRawType() == Optional.class
          ? (TypeAdapter<T>) new OptionalMember<>(gson.getAdapter(content(type)))
          : null;
    }

    private static TypeToken<?> content(TypeToken<?> type) {
      return TypeToken.get(((ParameterizedType) type.getType()).getActualTypeArguments()[0]);
    }
  }
}
