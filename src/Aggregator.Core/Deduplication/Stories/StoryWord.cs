using Aggregator.Core.Model;

namespace Aggregator.Core.Deduplication.Stories;

/// <summary>A word of a text.</summary>
/// <param name="Hash">Its stem, hashed.</param>
/// <param name="Marks">What it is; a capital makes a name.</param>
/// <param name="IsInitial">Whether it begins a sentence, so that its capital says nothing.</param>
internal readonly record struct StoryWord(uint Hash, StoryMarks Marks, bool IsInitial);
