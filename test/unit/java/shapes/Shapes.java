package shapes;

import static com.aliyun.mq.http.common.ClientErrorCode.SOCKET_TIMEOUT;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import com.aliyun.mq.http.MQClient;
import com.aliyun.mq.http.MQConsumer;
import com.aliyun.mq.http.MQProducer;
import com.aliyun.mq.http.MQTransProducer;
import com.aliyun.mq.http.common.AckMessageException;
import com.aliyun.mq.http.common.ClientErrorCode;
import com.aliyun.mq.http.common.ClientException;
import com.aliyun.mq.http.common.ServiceException;
import com.aliyun.mq.http.model.AsyncCallback;
import com.aliyun.mq.http.model.AsyncResult;
import com.aliyun.mq.http.model.Message;
import com.aliyun.mq.http.model.TopicMessage;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.*;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** How SDK values can reach a call. Compiled to ask javac which uses there are; never run. */
class Shapes<X extends Runnable> {
    private final MQClient client = new MQClient("http://localhost", "user", "password");
    private static MQProducer shared;
    private MQConsumer[] consumers;
    private Map<String, List<MQProducer>> byTopic = new ConcurrentHashMap<>();
    protected ThreadLocal<MQProducer> perThread = ThreadLocal.withInitial(() -> client.getProducer("t"));
    private final Supplier<TopicMessage> maker = TopicMessage::new;
    private final Function<byte[], TopicMessage> fromBytes = TopicMessage::new;

    static {
        MQClient once = new MQClient("http://localhost", "user", "password");
        shared = once.getProducer("instance", "topic");
    }

    {
        consumers = new MQConsumer[] {client.getConsumer("t", "g"), client.getConsumer("t", "g", "tag")};
    }

    Shapes() {
        this(3);
        byTopic.computeIfAbsent("t", topic -> new ArrayList<>()).add(client.getProducer("t"));
    }

    Shapes(int count) {
        IntStream.range(0, count).forEach(i -> consumers[i].consumeMessage(1, 1));
        Stream.of("a", "b").map(client::getProducer).forEach(p -> p.publishMessage(maker.get()));
        List<MQProducer> all = IntStream.range(0, count).mapToObj(i -> client.getProducer("t" + i)).collect(toList());
        all.get(0).publishMessage(fromBytes.apply(new byte[0]));
    }

    void collections(List<Message> messages, Collection<? extends Message> more) {
        Map<String, List<Message>> groups = messages.stream().collect(groupingBy(Message::getShardingKey));
        groups.forEach((key, group) -> group.forEach(m -> m.getMessageId()));
        for (Map.Entry<String, List<Message>> entry : groups.entrySet()) for (Message m : entry.getValue()) m.getReceiptHandle();
        Map<String, Message> byId = messages.stream().collect(Collectors.toMap(Message::getMessageId, m -> m));
        byId.values().stream().sorted(Comparator.comparing(Message::getPublishTime)).findFirst().ifPresent(m -> m.getMessageTag());
        Iterator<? extends Message> iterator = more.iterator();
        while (iterator.hasNext()) iterator.next().getMessageKey();
        messages.removeIf(m -> m.getConsumedTimes() > 3);
        List<String> handles = messages.stream().filter(Objects::nonNull).map(m -> m.getReceiptHandle()).collect(Collectors.toList());
        consumers[0].ackMessage(handles);
        List<List<Message>> batches = new ArrayList<>(Collections.singletonList(messages));
        batches.get(0).get(0).getMessageBodyString();
        Message[][] table = new Message[1][1];
        table[0][0].getMessageBodyBytes();
        for (Message[] row : table) for (Message m : row) m.getProperties().forEach((k, v) -> { });
        Optional<Message> first = Optional.ofNullable(messages.isEmpty() ? null : messages.get(0));
        String tag = first.map(Message::getMessageTag).orElseGet(() -> first.get().getMessageKey());
        Deque<Message> queue = new ArrayDeque<>(messages);
        queue.poll().getStartDeliverTime();
        new LinkedList<>(messages).getFirst().getMessageBodyMD5();
        Collections.unmodifiableList(messages).get(0).getRequestId();
        Arrays.asList(table[0]).get(0).getErrorMessage();
    }

    void functions(ExecutorService pool, MQTransProducer transactions) throws Exception {
        Future<TopicMessage> sent = pool.submit(() -> shared.publishMessage(new TopicMessage()));
        sent.get().getMessageId();
        CompletableFuture.supplyAsync(() -> consumers[0].consumeMessage(16, 30))
                .thenApply(list -> list == null ? Collections.<Message>emptyList() : list)
                .thenAccept(list -> list.forEach(m -> consumers[0].ackMessage(Collections.singletonList(m.getReceiptHandle()))));
        AtomicReference<MQProducer> holder = new AtomicReference<>(shared);
        holder.get().getTopicName();
        holder.updateAndGet(old -> old == null ? client.getProducer("t") : old).getInstanceId();
        Function<String, Function<String, MQProducer>> curried = instance -> topic -> client.getProducer(instance, topic);
        curried.apply("i").apply("t").publishMessage(null);
        Consumer<String> end = transactions::commit;
        BiFunction<MQClient, String, MQProducer> get = MQClient::getProducer;
        get.apply(client, "t").publishMessage(null);
        Callable<List<Message>> poll = () -> {
            List<Message> polled = transactions.consumeHalfMessage(1, 1);
            return polled;
        };
        poll.call().get(0).getTransCheckImmunityTime();
        Runnable closing = client::close;
        AsyncResult<TopicMessage> result = shared.asyncPublishMessage(new TopicMessage("x".getBytes()), new AsyncCallback<TopicMessage>() {
            private int calls;

            @Override
            public void onSuccess(TopicMessage message) {
                calls++;
                this.log(message.getMessageId());
            }

            @Override
            public void onFail(Exception error) {
                if (error instanceof ServiceException) log(((ServiceException) error).getRequestId());
            }

            void log(String text) {
                shared.getTopicName();
            }
        });
        if (result.isSuccess() || result.getResult(10).getMessageId() != null) result.getException();
        attempt(() -> client.getProducer("t"), producer -> producer.publishMessage(null).getMessageId());
    }

    private static <T, R> R attempt(Supplier<? extends T> supplier, Function<? super T, ? extends R> use) {
        return use.apply(supplier.get());
    }

    void errors(Throwable error) {
        try {
            shared.publishMessage(null);
        } catch (AckMessageException e) {
            e.getErrorMessages().values().forEach(reason -> reason.getErrorMessage());
            e.getErrorMessages().entrySet().iterator().next().getValue().getErrorCode();
        } catch (ServiceException | ClientException e) {
            Class<?> kind = e instanceof ClientException ? ClientException.class : ServiceException.class;
            throw e;
        }
        if (SOCKET_TIMEOUT.equals(ClientErrorCode.UNKNOWN) && error.getCause() instanceof AckMessageException) throw (AckMessageException) error.getCause();
        throw new ServiceException("id", "host", new ClientException("message", "id"));
    }

    /** A name of the SDK that is the application's own. */
    static class Other {
        static class MQProducer {
            void publishMessage(Object o) { }
        }

        void use(MQProducer own, com.aliyun.mq.http.MQProducer theirs) {
            own.publishMessage(null);
            theirs.publishMessage(null);
            Shapes.shared.publishMessage(null);
        }
    }

    class Inner extends Base<MQProducer> {
        void use() {
            value.publishMessage(null);
            this.value.publishMessage(null);
            super.value.publishMessage(null);
            get().publishMessage(null);
            super.get().publishMessage(null);
            Shapes.this.client.getProducer("t");
            client.isOpen();
            perThread.get().publishMessage(null);
            chain().chain().client().close();
        }

        Inner chain() {
            return this;
        }

        MQClient client() {
            return client;
        }
    }

    static class Base<T> {
        T value;

        T get() {
            return value;
        }
    }

    interface Source {
        MQConsumer consumer();

        default List<Message> poll() {
            return consumer().consumeMessage(1, 1);
        }

        static Source of(MQConsumer consumer) {
            return () -> consumer;
        }
    }

    void interfaces(Source source) {
        source.poll().get(0).getMessageId();
        Source.of(consumers[0]).consumer().getConsumer();
        Source local = new Source() {
            @Override
            public MQConsumer consumer() {
                return consumers[0];
            }
        };
        local.poll().forEach(message -> message.getMessageBodyString());
        class Local implements AsyncCallback<List<Message>> {
            MQConsumer mine = consumers[1];

            @Override
            public void onSuccess(List<Message> list) {
                for (Message m : list) mine.ackMessage(Arrays.asList(m.getReceiptHandle()));
            }

            @Override
            public void onFail(Exception e) {
                e.printStackTrace();
            }
        }
        consumers[1].asyncConsumeMessage(1, 1, new Local());
        new Local().onSuccess(null);
    }

    enum Kind {
        FIRST {
            @Override
            MQProducer producer() {
                return INSTANCE.getProducer("first");
            }
        },
        SECOND;

        static final MQClient INSTANCE = new MQClient("http://localhost", "user", "password");
        private final MQProducer own = make();

        MQProducer producer() {
            return own;
        }

        private static MQProducer make() {
            return null;
        }
    }

    void enums(Kind kind) {
        Kind.FIRST.producer().publishMessage(null);
        Kind.SECOND.own.publishMessage(null);
        Kind.INSTANCE.close();
        for (Kind each : Kind.values()) each.producer().getTopicName();
        switch (kind) {
            case FIRST:
                MQProducer inCase = kind.producer();
                inCase.publishMessage(null);
                break;
            default:
                inCase = null;
                inCase.publishMessage(null);
        }
    }

    void names(boolean flag) {
        MQProducer shared = flag ? Shapes.shared : client.getProducer("t");
        shared.publishMessage(null);
        {
            String client = "shadow";
            client.trim();
        }
        client.close();
        for (MQProducer p = shared; p != null; p = null) p.publishMessage(null);
        Object object = shared;
        ((MQProducer) object).publishMessage(null);
        (flag ? shared : Shapes.shared).publishMessage(null);
        MQProducer assigned;
        (assigned = shared).publishMessage(null);
        label:
        while (flag) {
            if (shared.getTopicName() == null) continue label;
            break label;
        }
        synchronized (shared) {
            shared.publishMessage(null);
        }
        TopicMessage message = new TopicMessage();
        message.getProperties().put("k", String.valueOf(message.getMessageBodyBytes().length));
        message.setMessageBody(message.getMessageBodyString().getBytes());
        int length = message.toString().length();
    }
}
