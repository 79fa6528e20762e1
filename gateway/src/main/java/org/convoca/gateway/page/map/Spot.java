package org.convoca.gateway.page.map;

/**
 * Something to show on a map.
 *
 * @param key what the page knows it by
 * @param count how many things it stands for
 */
public record Spot(String key, double latitude, double longitude, int count) {}
