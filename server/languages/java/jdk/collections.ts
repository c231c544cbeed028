/** Collections, maps, optionals and their helpers. */
export const collectionsNotation = `
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
class java.util.Comparator<T>
class java.util.UUID
  static randomUUID(): UUID
class java.util.Date
  getTime(): long
`;
