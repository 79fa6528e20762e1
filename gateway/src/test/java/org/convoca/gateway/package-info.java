/** What the tests of the gateway share: services that stand in for the real ones. */
package org.convoca.gateway;
