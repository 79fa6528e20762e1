package org.convoca.platform.problem;

import com.mongodb.MongoException;
import java.time.Duration;
import java.util.List;
import org.convoca.platform.mongo.StoreOutage;
import org.convoca.platform.outbox.OutboxFullException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** A database that does not answer, or an aggregate whose events pile up: come back later. */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class StorageProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(StorageProblemAdvice.class);
    private static final Duration LATER = Duration.ofSeconds(5);

    @ExceptionHandler({DataAccessException.class, MongoException.class})
    ResponseEntity<Object> storage(RuntimeException e) {
        if (StoreOutage.isBehind(e)) {
            return unavailable(e);
        }
        log.error("the store refused a request", e);
        var type = ProblemType.INTERNAL_ERROR;
        return ProblemAdvice.answer(type, type.hint(), List.of(), null);
    }

    @ExceptionHandler
    ResponseEntity<Object> later(OutboxFullException e) {
        return unavailable(e);
    }

    private static ResponseEntity<Object> unavailable(RuntimeException e) {
        log.warn("the store did not take a request: {}", e.getClass().getSimpleName());
        return ProblemAdvice.answer(
                ProblemType.UNAVAILABLE, "Nothing was changed. Please try again in a few seconds.", List.of(), LATER);
    }
}
