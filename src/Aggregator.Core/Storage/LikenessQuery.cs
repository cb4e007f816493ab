using Aggregator.Core.Model;

namespace Aggregator.Core.Storage;

/// <summary>Articles that resemble one.</summary>
/// <param name="Article">The article; it is not among the answers, nor is what belongs to its story.</param>
/// <param name="Window">How far from its publication others may be, either way.</param>
/// <param name="MaxTerms">The most words of it that are looked for, from 1: those that tell most.</param>
/// <param name="Limit">The most answers, from 1.</param>
public sealed record LikenessQuery(Article Article, TimeSpan Window, int MaxTerms, int Limit);
