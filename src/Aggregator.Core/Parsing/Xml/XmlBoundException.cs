using System.Xml;

namespace Aggregator.Core.Parsing.Xml;

/// <summary>A document goes beyond <see cref="XmlBounds"/>. The reader can be stopped by an exception only; it never leaves the guard.</summary>
internal sealed class XmlBoundException(string message) : XmlException(message);
