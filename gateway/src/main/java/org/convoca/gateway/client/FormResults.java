package org.convoca.gateway.client;

/** Reads what services answer to forms. */
final class FormResults {

    private FormResults() {}

    static FormResult of(Answer answer, Reader reader) {
        return switch (answer) {
            case Answer.Given given when given.isSuccess() -> new FormResult.Received();
            case Answer.Given given -> refused(given, reader);
            case Answer.None _ -> new FormResult.Unavailable();
        };
    }

    private static FormResult refused(Answer.Given given, Reader reader) {
        var problem = reader.problem(given);
        if (problem.is("call-not-found")) {
            return new FormResult.CallNotFound();
        }
        return switch (given.status()) {
            case 409 -> new FormResult.CallNotOpen();
            case 422 -> new FormResult.Invalid(problem.fieldErrors());
            default -> throw new IllegalStateException("a form was refused with " + given.status());
        };
    }
}
