/** Types of `java.lang` and `java.io`. */
export const languageNotation = `
class java.lang.Object
  getClass(): Class<Object>
  toString(): String
  hashCode(): int
  equals(Object): boolean
class java.lang.Class<T>
  cast(Object): T
  getName(): String
  getSimpleName(): String
class java.lang.String extends CharSequence
  new()
  new(byte[])
  new(byte[], String)
  new(byte[], java.nio.charset.Charset)
  getBytes(): byte[]
  getBytes(String): byte[] throws java.io.UnsupportedEncodingException
  getBytes(java.nio.charset.Charset): byte[]
  length(): int
  isEmpty(): boolean
  trim(): String
  concat(String): String
  substring(int): String
  substring(int, int): String
  replace(CharSequence, CharSequence): String
  split(String): String[]
  toUpperCase(): String
  toLowerCase(): String
  equals(Object): boolean
  equalsIgnoreCase(String): boolean
  startsWith(String): boolean
  contains(CharSequence): boolean
  static valueOf(Object): String
  static valueOf(int): String
  static valueOf(long): String
  static format(String, Object...): String
  static join(CharSequence, Object...): String
interface java.lang.CharSequence
class java.lang.Number
  intValue(): int
  longValue(): long
class java.lang.Integer extends Number
  static parseInt(String): int
  static valueOf(int): Integer
  static toString(int): String
class java.lang.Long extends Number
  static parseLong(String): long
  static valueOf(long): Long
  static toString(long): String
class java.lang.Short extends Number
class java.lang.Byte extends Number
class java.lang.Double extends Number
class java.lang.Float extends Number
class java.lang.Boolean
class java.lang.Character
class java.lang.Void
class java.lang.System
  static currentTimeMillis(): long
  static getenv(String): String
  static getProperty(String): String
  static getProperty(String, String): String
class java.lang.Math
  static max(int, int): int
  static min(int, int): int
class java.lang.Throwable
  getMessage(): String
  getCause(): Throwable
  printStackTrace()
class java.lang.Exception extends Throwable
class java.lang.RuntimeException extends Exception
class java.lang.IllegalStateException extends RuntimeException
class java.lang.IllegalArgumentException extends RuntimeException
class java.lang.UnsupportedOperationException extends RuntimeException
class java.lang.NullPointerException extends RuntimeException
class java.lang.Error extends Throwable
class java.lang.InterruptedException extends Exception
class java.io.IOException extends Exception
class java.io.UnsupportedEncodingException extends IOException
interface java.lang.Runnable
  run()
interface java.lang.AutoCloseable
  close() throws Exception
interface java.io.Closeable extends AutoCloseable
  close() throws java.io.IOException
interface java.lang.Iterable<T>
  iterator(): Iterator<T>
  forEach(Consumer<T>)
class java.lang.Thread
  new(Runnable)
  new(Runnable, String)
  static sleep(long) throws InterruptedException
class java.lang.ThreadLocal<T>
  get(): T
  set(T)
  initialValue(): T
  static <S> withInitial(Supplier<S>): ThreadLocal<S>
`;
