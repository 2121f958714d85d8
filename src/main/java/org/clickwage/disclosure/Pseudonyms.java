package org.clickwage.disclosure;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.CipherInputStream;
import javax.crypto.CipherOutputStream;
import javax.crypto.Mac;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.clickwage.message.Note;
import org.clickwage.source.CellText;

/**
 * Names that stand for people in what is published: the same for the same text and key, and without
 * the key not to be found by trying all names; and hashes and sealed bytes of files that hold them.
 * It may be shared between threads.
 *
 * <p>A pseudonym is {@code p-} and the first 80 bits of an HMAC-SHA-256 (RFC 2104) in base32 (RFC
 * 4648): among a million people two share one with a chance of one in two million million.
 */
public final class Pseudonyms {
  private static final String PREFIX = "p-";
  private static final String DIGITS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 16;
  private static final int BITS = 5;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int READ_SIZE = 1 << 16;

  /** AES-256 in counter mode (NIST SP 800-38A), from a start drawn at random for each file. */
  private static final String CIPHER = "AES/CTR/NoPadding";

  private static final int START = 16;

  private final PseudonymKey key;
  private final ThreadLocal<Mac> macs;
  private final List<Note> notes;

  Pseudonyms(PseudonymKey key) {
    this.key = key;
    SecretKeySpec secret = new SecretKeySpec(key.bytes(), ALGORITHM);
    this.macs = ThreadLocal.withInitial(() -> mac(secret));
    this.notes = key.notes();
  }

  /** Takes the key of a file, which is made, for its owner's eyes only, where there is none. */
  public static Pseudonyms withKeyIn(Path file) throws IOException {
    return new Pseudonyms(PseudonymKey.in(file));
  }

  /** The same in another process, whose {@link #key} it was given. */
  public static Pseudonyms withKey(byte[] key) {
    return new Pseudonyms(new PseudonymKey(key, List.of()));
  }

  /** The secret, for another process that calculates a part as this one would, and no one else. */
  public byte[] key() {
    return key.bytes();
  }

  private static Mac mac(SecretKeySpec secret) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What the user must know of the key: that it is new, or open to others. */
  public List<Note> notes() {
    return notes;
  }

  /** The pseudonym of a text; blanks around it don't count, and an empty text stays empty. */
  public String of(String text) {
    String plain = CellText.stripped(text);
    if (plain.isEmpty()) {
      return "";
    }
    byte[] code = macs.get().doFinal(plain.getBytes(StandardCharsets.UTF_8));
    StringBuilder pseudonym = new StringBuilder(PREFIX.length() + LENGTH).append(PREFIX);
    for (int i = 0; i < LENGTH; i++) {
      pseudonym.append(DIGITS.charAt(digit(code, i * BITS)));
    }
    return pseudonym.toString();
  }

  /** By what only who has the key can know a file again: the HMAC-SHA-256 of its bytes. */
  public String hash(InputStream file) throws IOException {
    Mac mac = macs.get();
    byte[] bytes = new byte[READ_SIZE];
    for (int read = file.read(bytes); read >= 0; read = file.read(bytes)) {
      mac.update(bytes, 0, read);
    }
    return HexFormat.of().formatHex(mac.doFinal());
  }

  /** What is written comes out as bytes that only who has the key can read. */
  public OutputStream sealed(OutputStream out) throws IOException {
    byte[] start = new byte[START];
    new SecureRandom().nextBytes(start);
    out.write(start);
    return new CipherOutputStream(out, cipher(Cipher.ENCRYPT_MODE, start));
  }

  /** Reads what was {@link #sealed}. */
  public InputStream opened(InputStream in) throws IOException {
    return new CipherInputStream(in, cipher(Cipher.DECRYPT_MODE, in.readNBytes(START)));
  }

  /** Under a key of its own, which says nothing of that of the pseudonyms. */
  private Cipher cipher(int mode, byte[] start) {
    byte[] secret = macs.get().doFinal(CIPHER.getBytes(StandardCharsets.US_ASCII));
    try {
      Cipher cipher = Cipher.getInstance(CIPHER);
      cipher.init(mode, new SecretKeySpec(secret, "AES"), new IvParameterSpec(start));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Five bits of the code, which may lie in two of its bytes. */
  private static int digit(byte[] code, int bit) {
    int pair = (code[bit / 8] & 0xFF) << 8 | code[bit / 8 + 1] & 0xFF;
    return pair >> (16 - BITS - bit % 8) & 0x1F;
  }
}
