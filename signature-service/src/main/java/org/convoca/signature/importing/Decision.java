package org.convoca.signature.importing;

import java.util.List;
import org.convoca.signature.reading.Assumption;
import org.convoca.signature.reading.Objection;
import org.convoca.signature.reading.ReadLine;
import org.convoca.signature.signing.Organisation;
import org.convoca.signature.signing.SignatureId;
import org.jspecify.annotations.Nullable;

/** What is to be done about a line. {@link #read} is null where the line could not be read. */
sealed interface Decision {

    int line();

    ReadLine.@Nullable Signatory read();

    /** @param keys those of the organisation that nobody else holds */
    record Create(Candidate candidate, List<String> keys, List<Assumption> assumed) implements Decision {
        @Override
        public int line() {
            return candidate.read().line();
        }

        @Override
        public ReadLine.Signatory read() {
            return candidate.read();
        }
    }

    /** @param corrected the organisation as it shall stand */
    record Change(
            Candidate candidate,
            SignatureId signature,
            Organisation corrected,
            List<String> keys,
            List<Assumption> assumed)
            implements Decision {
        @Override
        public int line() {
            return candidate.read().line();
        }

        @Override
        public ReadLine.Signatory read() {
            return candidate.read();
        }
    }

    record Keep(ReadLine.Signatory read, List<Assumption> assumed) implements Decision {
        @Override
        public int line() {
            return read.line();
        }
    }

    record Refuse(int line, ReadLine.@Nullable Signatory read, Objection objection) implements Decision {}
}
