package org.convoca.contracts.action;

import org.convoca.contracts.event.EventType;

/**
 * Its organisers are asked something, for the first time or again. Unlike other facts it can be told of a draft too.
 *
 * @param reminder 0 for the first time, then 1 or 2
 */
@EventType("org.convoca.action.asked.v1")
public record ActionAsked(long sequence, ActionFacts action, ActionQuestion question, int reminder)
        implements ActionEvent {}
