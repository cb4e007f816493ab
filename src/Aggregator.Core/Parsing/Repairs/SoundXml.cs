using Aggregator.Core.Parsing.Xml;

namespace Aggregator.Core.Parsing.Repairs;

/// <summary>A text after the guard, repaired as far as was needed.</summary>
/// <param name="Text">The text.</param>
/// <param name="Guard">What the guard found last; its error is set when no repair helped.</param>
/// <param name="Repairs">Names of the repairs that changed the text, in the order applied.</param>
internal readonly record struct SoundXml(string Text, GuardResult Guard, IReadOnlyList<string> Repairs);
