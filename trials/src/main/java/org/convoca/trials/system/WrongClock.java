package org.convoca.trials.system;

import java.io.IOException;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.ProtectionDomain;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A Java agent that makes {@link java.time} wrong in one service, by as many seconds as a file says; the file is read again and again, so the clock can
 * be set while the service runs. Kafka's and MongoDB's own idea of time stays right. {@code -javaagent:JAR=SERVICE=FILE}; other processes ignore it.
 */
public final class WrongClock {

    private static final String SECONDS = "convoca.trial.clock-ahead";
    private static final ClassDesc INSTANT = ClassDesc.of("java.time.Instant");
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(200);

    private WrongClock() {}

    /** The agent's own jar; nothing but a folder of classes where it was not packaged. */
    public static Path jar() {
        try {
            return Path.of(WrongClock.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Called by the JVM before the service's own main method. */
    public static void premain(String argument, Instrumentation instrumentation) throws UnmodifiableClassException {
        var sign = argument.indexOf('=');
        var service = argument.substring(0, sign);
        var file = Path.of(argument.substring(sign + 1));
        var line = ProcessHandle.current().info().commandLine().orElse("");
        if (line.contains("/convoca-" + service + "-")) {
            instrumentation.addTransformer(new Ahead(), true);
            instrumentation.retransformClasses(Clock.class);
            Thread.ofPlatform().daemon().name("wrong-clock").start(() -> follow(file));
        }
    }

    private static void follow(Path file) {
        while (true) {
            try {
                System.setProperty(
                        SECONDS, Files.exists(file) ? Files.readString(file).strip() : "0");
                Thread.sleep(BETWEEN_LOOKS);
            } catch (IOException e) {
                // It is just being written.
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static final class Ahead implements ClassFileTransformer {

        @Override
        public byte @Nullable [] transform(
                @Nullable ClassLoader loader,
                String name,
                @Nullable Class<?> loaded,
                @Nullable ProtectionDomain domain,
                byte[] bytes) {
            if (!name.equals("java/time/Clock")) {
                return null;
            }
            var file = ClassFile.of();
            return file.transformClass(
                    file.parse(bytes),
                    ClassTransform.transformingMethodBodies(
                            method -> method.methodName().equalsString("currentInstant"), (code, element) -> {
                                if (element instanceof ReturnInstruction) {
                                    addSeconds(code);
                                }
                                code.with(element);
                            }));
        }

        /** {@code .plusSeconds(Long.getLong(SECONDS, 0))} */
        private static void addSeconds(CodeBuilder code) {
            code.ldc(SECONDS)
                    .lconst_0()
                    .invokestatic(
                            ConstantDescs.CD_Long,
                            "getLong",
                            MethodTypeDesc.of(ConstantDescs.CD_Long, ConstantDescs.CD_String, ConstantDescs.CD_long))
                    .invokevirtual(ConstantDescs.CD_Long, "longValue", MethodTypeDesc.of(ConstantDescs.CD_long))
                    .invokevirtual(INSTANT, "plusSeconds", MethodTypeDesc.of(INSTANT, ConstantDescs.CD_long));
        }
    }
}
