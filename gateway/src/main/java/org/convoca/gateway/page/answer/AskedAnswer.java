package org.convoca.gateway.page.answer;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.convoca.gateway.client.AnswerLinks.Question;
import org.springframework.ui.Model;

/**
 * A request for a link by which a question is answered.
 *
 * @param fields of the form, empty when it is only looked at
 */
record AskedAnswer(
        Question question,
        String token,
        Map<String, String> fields,
        Model model,
        HttpServletRequest request,
        HttpServletResponse response) {

    AskedAnswer {
        fields = Map.copyOf(fields);
    }

    String path() {
        return switch (question) {
                    case WEEK -> "/week/";
                    case REPORT -> "/report/";
                }
                + token;
    }

    /** Whether the date that the action has, or has not, is meant to stay. */
    boolean stays() {
        return "stays".equals(fields.get("answer"));
    }

    /** Holds a secret. */
    @Override
    public String toString() {
        return "AskedAnswer[" + question + "]";
    }
}
