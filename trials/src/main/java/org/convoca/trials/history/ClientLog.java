package org.convoca.trials.history;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

/** All operations of a trial on one call, as its clients know them. */
public final class ClientLog {

    private final String call;
    private final List<Operation> operations = new CopyOnWriteArrayList<>();

    /** @param call the slug of the call, which nobody else signs */
    public ClientLog(String call) {
        this.call = call;
    }

    public String call() {
        return call;
    }

    void add(Operation operation) {
        operations.add(operation);
    }

    public List<Operation> all() {
        return List.copyOf(operations);
    }

    public Stream<Operation> accepted() {
        return operations.stream().filter(Operation::isAccepted);
    }

    public long confirmed() {
        return operations.stream().filter(Operation::isConfirmed).count();
    }

    public long unknown() {
        return operations.stream().filter(Operation::wasUnknown).count();
    }
}
