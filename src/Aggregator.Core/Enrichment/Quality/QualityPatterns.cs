namespace Aggregator.Core.Enrichment.Quality;

/// <summary>Phrases that say something of how an article is made; compared without case and with plain apostrophes.</summary>
internal static class QualityPatterns
{
    /// <summary>In headlines: a promise instead of the news, or an advertisement.</summary>
    public static readonly string[] Clickbait =
    [
        "you won't believe", "you wouldn't believe", "what happened next", "what happens next", "will blow your mind", "blew our minds", "this one trick", "one weird trick",
        "one simple trick", "doctors hate", "the reason will", "the reason why will", "will shock you", "shocked everyone", "jaw-dropping", "goes viral", "broke the internet",
        "breaks the internet", "things you need to know", "things you didn't know", "reasons why you", "number 7 will", "wait until you see", "wait till you see", "can't handle this",
        "is everything", "restore your faith", "before it's too late", "this is why", "here's why you", "nobody is talking about", "they don't want you to know", "secret that", "hack that will",
        "sponsored:", "[sponsored]", "(sponsored)", "advertorial", "promoted:", "black friday deal", "coupon code", "discount code", "giveaway",
        "das wirst du nicht glauben", "du wirst nicht glauben", "was dann geschah", "was dann passiert", "vous ne devinerez jamais", "ce qui s'est passé ensuite", "no vas a creer", "no creerás",
        "lo que pasó después", "non crederai", "je gelooft nooit", "você não vai acreditar",
    ];

    /// <summary>In excerpts: what a publishing system adds to every item, or what stands in for a text.</summary>
    public static readonly string[] Boilerplate =
    [
        "appeared first on", "first appeared on", "continue reading", "read the full article", "read the rest of", "read more", "click here", "subscribe to our", "sign up for our newsletter",
        "follow us on", "share this", "all rights reserved", "enable javascript", "your browser does not support", "this entry was posted", "filed under:", "lorem ipsum", "no description",
        "submitted by", "weiterlesen", "lire la suite", "seguir leyendo", "leggi tutto", "lees verder", "erschien zuerst auf", "est apparu en premier",
    ];
}
