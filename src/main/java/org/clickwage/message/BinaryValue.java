package org.clickwage.message;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.clickwage.number.BinaryForm;
import org.clickwage.number.Rational;

/**
 * Values of the rooms in their binary form: each with its type, so that it comes back equal.
 * Records and constants are written by their components and names; what is neither, nor of a type
 * that is known here, throws {@link IllegalStateException}.
 */
public final class BinaryValue {
  private static final String HOUSE = Note.class.getPackageName().replaceFirst("\\w+$", "");

  /** Those that are written as their text, and how that is read. */
  private static final Map<Class<?>, Function<String, Object>> TEXTS =
      Map.of(
          String.class, text -> text,
          Integer.class, Integer::valueOf,
          Long.class, Long::valueOf,
          Boolean.class, Boolean::valueOf,
          Currency.class, Currency::getInstance,
          LocalDate.class, LocalDate::parse,
          LocalTime.class, LocalTime::parse,
          Duration.class, Duration::parse);

  private BinaryValue() {}

  /**
   * Takes a value, or reads another one.
   *
   * @param <T> that of both
   */
  @SuppressWarnings("unchecked")
  public static <T> T exchange(T known, BinaryForm form) {
    return (T) any(form.isReading() ? null : known, form);
  }

  private static Object any(Object known, BinaryForm form) {
    String name = form.text(known == null ? null : type(known).getName());
    Class<?> type = known == null ? type(name) : type(known);
    try {
      if (TEXTS.containsKey(type)) {
        return TEXTS.get(type).apply(form.text(String.valueOf(known)));
      } else if (type == Rational.class) {
        return form.number((Rational) known);
      } else if (type == Optional.class) {
        return list(known == null ? null : ((Optional<?>) known).stream().toList(), form).stream()
            .findFirst();
      } else if (type == List.class) {
        return List.copyOf(list((List<?>) known, form));
      } else if (type == Map.class) {
        return map(known == null ? Map.of() : (Map<?, ?>) known, form);
      }
      return type.isRecord() ? ofRecord(known, type, form) : constant(known, type, form);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** As what a value travels. */
  private static Class<?> type(Object known) {
    Class<?> type =
        known instanceof Enum<?> constant
            ? constant.getDeclaringClass()
            : Stream.of(List.class, Map.class)
                .filter(each -> each.isInstance(known))
                .<Class<?>>map(each -> each)
                .findFirst()
                .orElse(known.getClass());
    return checked(type);
  }

  private static Class<?> type(String name) {
    try {
      return checked(Class.forName(name));
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Class<?> checked(Class<?> type) {
    boolean isOfHouse = type.getName().startsWith(HOUSE) && (type.isRecord() || type.isEnum());
    boolean isKnown = TEXTS.containsKey(type) || type == Rational.class || type == Optional.class;
    if (!isOfHouse && !isKnown && type != List.class && type != Map.class) {
      throw new IllegalStateException("no binary form of " + type.getName());
    }
    return type;
  }

  private static List<Object> list(List<?> known, BinaryForm form) {
    List<Object> all = new ArrayList<>();
    form.each(
        known == null ? List.of() : known,
        each -> all.add(any(each, form)),
        () -> all.add(any(null, form)));
    return all;
  }

  private static Map<Object, Object> map(Map<?, ?> known, BinaryForm form) {
    Map<Object, Object> all = new HashMap<>();
    form.each(
        new TreeMap<>(known).entrySet(),
        each -> all.put(any(each.getKey(), form), any(each.getValue(), form)),
        () -> all.put(any(null, form), any(null, form)));
    return all;
  }

  private static Object ofRecord(Object known, Class<?> type, BinaryForm form)
      throws ReflectiveOperationException {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = Stream.of(components).map(RecordComponent::getType).toArray(Class[]::new);
    Object[] values = new Object[components.length];
    for (int i = 0; i < values.length; i++) {
      Method accessor = components[i].getAccessor();
      accessor.setAccessible(true);
      values[i] = any(known == null ? null : accessor.invoke(known), form);
    }
    Constructor<?> canonical = type.getDeclaredConstructor(types);
    canonical.setAccessible(true);
    return canonical.newInstance(values);
  }

  private static Object constant(Object known, Class<?> type, BinaryForm form) {
    String name = form.text(known == null ? null : ((Enum<?>) known).name());
    return Stream.of(type.getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
