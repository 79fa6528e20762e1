package org.convoca.gateway;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** Runs the whole gateway on a free port before stub services. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "management.server.port=0",
            "convoca.gateway.form-key=YSBrZXkgZm9yIHRlc3RzLCAzMiBieXRlcyBsb25nLi4=",
            "convoca.gateway.session-key=c2Vzc2lvbi1mb3ItdGVzdHMtb25seS0wMTIzNDU2Nzg5YWI=",
            "convoca.switches.pause=1h",
            "spring.http.clients.read-timeout=1s"
        })
@ContextConfiguration(initializers = StubServices.class)
public @interface GatewayTest {}
