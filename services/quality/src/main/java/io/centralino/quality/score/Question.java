package io.centralino.quality.score;

/// One question of a form.
///
/// @param weight its share of a hundred
/// @param critical whether failing it fails the whole
public record Question(String id, String text, int weight, Scale scale, boolean critical) {}
