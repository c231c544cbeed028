/** Functions, streams, futures and executors, and the objects by which containers hand out others. */
export const functionsNotation = `
class java.util.concurrent.ExecutionException extends Exception
class java.util.concurrent.TimeoutException extends Exception
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
