/** For the tests of producers and consumers: whether what travels is what the contracts say. */
package org.convoca.contracts.conformance;
