package org.trainmark.bench.page;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Serves the page of one run on this machine's own address, each request on a thread of its own. */
final class PageServer implements AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int LONGEST_FAREWELL_SECONDS = 2;

    private final HttpServer server;
    private final ExecutorService threads;

    private PageServer(HttpServer server, ExecutorService threads) {
        this.server = server;
        this.threads = threads;
    }

    /**
     * Starts to serve.
     *
     * @throws PortException if this process cannot have the port
     */
    static PageServer start(Answers answers, int port) {
        HttpServer server = bound(port);
        ExecutorService threads = Executors.newCachedThreadPool(PageServer::thread);
        server.createContext("/", answers);
        server.setExecutor(threads);
        server.start();
        return new PageServer(server, threads);
    }

    private static HttpServer bound(int port) {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port), 0);
        } catch (BindException e) {
            throw new PortException(port, String.valueOf(e.getMessage()), e);
        } catch (IOException e) {
            throw new PortException(port, e.toString(), e);
        }
    }

    private static Thread thread(Runnable task) {
        Thread thread = new Thread(task, "page");
        thread.setDaemon(true);
        return thread;
    }

    int port() {
        return server.getAddress().getPort();
    }

    /** Waits until every page has heard the last. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(LONGEST_FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
    }
}
