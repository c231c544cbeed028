import { readLibrary } from './library-notation.js';

/**
 * The part of the JDK (and Spring's and Guava's nearest relatives) through which SDK values pass: collections, streams, suppliers, futures, maps.
 * A type that is not here is simply not seen through.
 */
const notation = `
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
class java.util.concurrent.ExecutionException extends Exception
class java.util.concurrent.TimeoutException extends Exception
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
interface java.util.Iterator<E>
  hasNext(): boolean
  next(): E
  forEachRemaining(Consumer<E>)
interface java.util.ListIterator<E> extends Iterator<E>
  previous(): E
interface java.util.Enumeration<E>
  nextElement(): E
interface java.util.Collection<E> extends Iterable<E>
  size(): int
  isEmpty(): boolean
  add(E): boolean
  addAll(Collection<E>): boolean
  contains(Object): boolean
  remove(Object): boolean
  removeIf(Predicate<E>): boolean
  clear()
  stream(): Stream<E>
  parallelStream(): Stream<E>
  <T> toArray(T[]): T[]
interface java.util.List<E> extends Collection<E>
  get(int): E
  set(int, E): E
  remove(int): E
  add(int, E)
  indexOf(Object): int
  subList(int, int): List<E>
  listIterator(): ListIterator<E>
  sort(java.util.Comparator<E>)
  replaceAll(UnaryOperator<E>)
  getFirst(): E
  getLast(): E
  static <T> of(T...): List<T>
  static <T> copyOf(Collection<T>): List<T>
class java.util.ArrayList<E> extends List<E>
  new()
  new(int)
  new(Collection<E>)
class java.util.LinkedList<E> extends List<E>, Deque<E>
  new()
  new(Collection<E>)
class java.util.Vector<E> extends List<E>
class java.util.concurrent.CopyOnWriteArrayList<E> extends List<E>
  new()
  new(Collection<E>)
interface java.util.Set<E> extends Collection<E>
  static <T> of(T...): Set<T>
class java.util.HashSet<E> extends Set<E>
  new()
  new(Collection<E>)
class java.util.LinkedHashSet<E> extends Set<E>
class java.util.TreeSet<E> extends Set<E>
interface java.util.Queue<E> extends Collection<E>
  poll(): E
  peek(): E
  element(): E
  remove(): E
  offer(E): boolean
interface java.util.Deque<E> extends Queue<E>
  getFirst(): E
  getLast(): E
  pollFirst(): E
  pollLast(): E
  pop(): E
  push(E)
class java.util.ArrayDeque<E> extends Deque<E>
interface java.util.concurrent.BlockingQueue<E> extends Queue<E>
  take(): E throws InterruptedException
  put(E) throws InterruptedException
  poll(long, java.util.concurrent.TimeUnit): E throws InterruptedException
class java.util.concurrent.LinkedBlockingQueue<E> extends BlockingQueue<E>
class java.util.concurrent.ArrayBlockingQueue<E> extends BlockingQueue<E>
class java.util.concurrent.ConcurrentLinkedQueue<E> extends Queue<E>
interface java.util.Map<K, V>
  get(Object): V
  getOrDefault(Object, V): V
  put(K, V): V
  putIfAbsent(K, V): V
  putAll(Map<K, V>)
  remove(Object): V
  size(): int
  isEmpty(): boolean
  containsKey(Object): boolean
  keySet(): Set<K>
  values(): Collection<V>
  entrySet(): Set<java.util.Map.Entry<K, V>>
  forEach(BiConsumer<K, V>)
  computeIfAbsent(K, Function<K, V>): V
  computeIfPresent(K, BiFunction<K, V, V>): V
  compute(K, BiFunction<K, V, V>): V
  merge(K, V, BiFunction<V, V, V>): V
  static <A, B> of(A, B): Map<A, B>
  static <A, B> of(A, B, A, B): Map<A, B>
interface java.util.Map.Entry<K, V>
  getKey(): K
  getValue(): V
  setValue(V): V
class java.util.HashMap<K, V> extends Map<K, V>
  new()
  new(Map<K, V>)
class java.util.LinkedHashMap<K, V> extends Map<K, V>
class java.util.TreeMap<K, V> extends Map<K, V>
class java.util.Hashtable<K, V> extends Map<K, V>
class java.util.Properties extends Hashtable<Object, Object>
  getProperty(String): String
  getProperty(String, String): String
class java.util.concurrent.ConcurrentHashMap<K, V> extends Map<K, V>, java.util.concurrent.ConcurrentMap<K, V>
  new()
  new(int)
interface java.util.concurrent.ConcurrentMap<K, V> extends Map<K, V>
class java.util.Collections
  static <T> singletonList(T): List<T>
  static <T> singleton(T): Set<T>
  static <T> emptyList(): List<T>
  static <T> unmodifiableList(List<T>): List<T>
  static <T> synchronizedList(List<T>): List<T>
  static <A, B> singletonMap(A, B): Map<A, B>
  static <A, B> emptyMap(): Map<A, B>
  static <A, B> unmodifiableMap(Map<A, B>): Map<A, B>
  static <A, B> synchronizedMap(Map<A, B>): Map<A, B>
class java.util.Arrays
  static <T> asList(T...): List<T>
  static <T> stream(T[]): Stream<T>
class java.util.Objects
  static <T> requireNonNull(T): T
  static <T> requireNonNull(T, String): T
  static <T> requireNonNullElse(T, T): T
  static equals(Object, Object): boolean
  static isNull(Object): boolean
  static nonNull(Object): boolean
class java.util.Optional<T>
  get(): T
  isPresent(): boolean
  isEmpty(): boolean
  orElse(T): T
  orElseGet(Supplier<T>): T
  orElseThrow(): T
  <X> orElseThrow(Supplier<X>): T
  ifPresent(Consumer<T>)
  ifPresentOrElse(Consumer<T>, Runnable)
  filter(Predicate<T>): Optional<T>
  <U> map(Function<T, U>): Optional<U>
  <U> flatMap(Function<T, Optional<U>>): Optional<U>
  or(Supplier<Optional<T>>): Optional<T>
  stream(): Stream<T>
  static <U> of(U): Optional<U>
  static <U> ofNullable(U): Optional<U>
  static <U> empty(): Optional<U>
interface java.util.stream.Stream<T>
  filter(Predicate<T>): Stream<T>
  <R> map(Function<T, R>): Stream<R>
  mapToInt(ToIntFunction<T>): java.util.stream.IntStream
  mapToLong(ToLongFunction<T>): java.util.stream.LongStream
  <R> flatMap(Function<T, Stream<R>>): Stream<R>
  distinct(): Stream<T>
  sorted(): Stream<T>
  sorted(java.util.Comparator<T>): Stream<T>
  peek(Consumer<T>): Stream<T>
  limit(long): Stream<T>
  skip(long): Stream<T>
  parallel(): Stream<T>
  sequential(): Stream<T>
  forEach(Consumer<T>)
  forEachOrdered(Consumer<T>)
  anyMatch(Predicate<T>): boolean
  allMatch(Predicate<T>): boolean
  noneMatch(Predicate<T>): boolean
  findFirst(): Optional<T>
  findAny(): Optional<T>
  count(): long
  toList(): List<T>
  iterator(): Iterator<T>
  reduce(T, BinaryOperator<T>): T
  <R, A> collect(java.util.stream.Collector<T, A, R>): R
  static <E> of(E...): Stream<E>
class java.util.stream.IntStream
  static range(int, int): IntStream
  forEach(IntConsumer)
  <U> mapToObj(IntFunction<U>): Stream<U>
class java.util.stream.LongStream
class java.util.stream.Collector<T, A, R>
class java.util.stream.Collectors
  static <T> toList(): Collector<T, Object, List<T>>
  static <T> toSet(): Collector<T, Object, Set<T>>
  static <T, K> groupingBy(Function<T, K>): Collector<T, Object, Map<K, List<T>>>
  static <T, K, U> toMap(Function<T, K>, Function<T, U>): Collector<T, Object, Map<K, U>>
class java.util.Comparator<T>
interface java.util.function.Supplier<T>
  get(): T
interface java.util.function.Consumer<T>
  accept(T)
interface java.util.function.BiConsumer<T, U>
  accept(T, U)
interface java.util.function.Function<T, R>
  apply(T): R
interface java.util.function.BiFunction<T, U, R>
  apply(T, U): R
interface java.util.function.UnaryOperator<T> extends Function<T, T>
interface java.util.function.BinaryOperator<T> extends BiFunction<T, T, T>
interface java.util.function.Predicate<T>
  test(T): boolean
interface java.util.function.BiPredicate<T, U>
  test(T, U): boolean
interface java.util.function.ToIntFunction<T>
  applyAsInt(T): int
interface java.util.function.ToLongFunction<T>
  applyAsLong(T): long
interface java.util.function.IntFunction<R>
  apply(int): R
interface java.util.function.IntConsumer
  accept(int)
interface java.util.concurrent.Callable<V>
  call(): V throws Exception
interface java.util.concurrent.Future<V>
  get(): V throws InterruptedException, java.util.concurrent.ExecutionException
  get(long, java.util.concurrent.TimeUnit): V throws InterruptedException, java.util.concurrent.ExecutionException, java.util.concurrent.TimeoutException
  isDone(): boolean
class java.util.concurrent.CompletableFuture<T> extends Future<T>
  new()
  join(): T
  complete(T): boolean
  completeExceptionally(Throwable): boolean
  thenAccept(Consumer<T>): CompletableFuture<Void>
  <U> thenApply(Function<T, U>): CompletableFuture<U>
  <U> thenCompose(Function<T, CompletableFuture<U>>): CompletableFuture<U>
  whenComplete(BiConsumer<T, Throwable>): CompletableFuture<T>
  <U> handle(BiFunction<T, Throwable, U>): CompletableFuture<U>
  exceptionally(Function<Throwable, T>): CompletableFuture<T>
  static <U> supplyAsync(Supplier<U>): CompletableFuture<U>
  static <U> supplyAsync(Supplier<U>, java.util.concurrent.Executor): CompletableFuture<U>
  static runAsync(Runnable): CompletableFuture<Void>
  static runAsync(Runnable, java.util.concurrent.Executor): CompletableFuture<Void>
  static <U> completedFuture(U): CompletableFuture<U>
interface java.util.concurrent.Executor
  execute(Runnable)
interface java.util.concurrent.ExecutorService extends Executor
  <T> submit(Callable<T>): Future<T>
  submit(Runnable): Future<Object>
  shutdown()
interface java.util.concurrent.ScheduledExecutorService extends ExecutorService
  schedule(Runnable, long, java.util.concurrent.TimeUnit): java.util.concurrent.ScheduledFuture<Object>
  scheduleAtFixedRate(Runnable, long, long, java.util.concurrent.TimeUnit): java.util.concurrent.ScheduledFuture<Object>
  scheduleWithFixedDelay(Runnable, long, long, java.util.concurrent.TimeUnit): java.util.concurrent.ScheduledFuture<Object>
class java.util.concurrent.ThreadPoolExecutor extends ExecutorService
interface java.util.concurrent.ScheduledFuture<V> extends Future<V>
class java.util.concurrent.Executors
  static newFixedThreadPool(int): ExecutorService
  static newCachedThreadPool(): ExecutorService
  static newSingleThreadExecutor(): ExecutorService
  static newScheduledThreadPool(int): ScheduledExecutorService
  static newSingleThreadScheduledExecutor(): ScheduledExecutorService
class java.util.concurrent.TimeUnit
class java.util.concurrent.atomic.AtomicReference<V>
  new()
  new(V)
  get(): V
  set(V)
  getAndSet(V): V
  compareAndSet(V, V): boolean
  updateAndGet(UnaryOperator<V>): V
class java.lang.ref.WeakReference<T>
  get(): T
class java.util.UUID
  static randomUUID(): UUID
class java.util.Date
  getTime(): long
interface org.springframework.beans.factory.ObjectProvider<T> extends ObjectFactory<T>
  getIfAvailable(): T
  getIfUnique(): T
  ifAvailable(Consumer<T>)
  stream(): Stream<T>
interface org.springframework.beans.factory.ObjectFactory<T>
  getObject(): T
interface org.springframework.beans.factory.FactoryBean<T>
  getObject(): T throws Exception
interface org.springframework.context.ApplicationContext
  <T> getBean(Class<T>): T
  <T> getBean(String, Class<T>): T
interface javax.inject.Provider<T>
  get(): T
interface jakarta.inject.Provider<T>
  get(): T
`;

export const jdkLibrary = readLibrary('JDK', notation, { isTracked: false });
