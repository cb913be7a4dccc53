package io.centralino.quality.score;

import java.util.List;

/// Questions of a form that belong together.
public record Section(String title, List<Question> questions) {}
